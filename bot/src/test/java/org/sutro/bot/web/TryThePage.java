package org.sutro.bot.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.standin.BotApi;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;

/**
 * Shows the page with a conversation already in it and a bot that echoes: for looking at the page
 * with one's own eyes. First argument: the port; second: {@code empty} for a chat that has not
 * begun.
 */
final class TryThePage {
  private static final Logger log = LoggerFactory.getLogger(TryThePage.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final BotApi api;

  private TryThePage(BotApi api) {
    this.api = api;
  }

  public static void main(String[] args) throws Exception {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 8642;
    try (Standin standin = Standin.start(StandinOptions.of(BotApi.TOKEN, InstantSource.system()));
        BotApi api = new BotApi(standin)) {
      SimulatedUser rahim = standin.user(7, "রহিম");
      TryThePage bot = new TryThePage(api);
      bot.introduce();
      if (args.length < 2) {
        bot.converse(rahim);
      }
      try (ChatPage page =
          ChatPage.start(
              standin,
              new ChatPage.Visit(
                  rahim,
                  standin.supergroup(-1_000_000_000_002L, "আমার গ্রুপ"),
                  standin.channel(-1_000_000_000_001L, "আমার চ্যানেল"),
                  standin.strangers(-1_000_000_000_003L, "অন্য গ্রুপ")),
              port)) {
        log.info("open {}", page.url());
        bot.echoForEver();
      }
    }
  }

  private void introduce() {
    api.call(
        "setMyCommands",
        "{'commands':[{'command':'start','description':'শুরু থেকে'},{'command':'ask','description':'প্রশ্ন করুন'},"
            + "{'command':'today','description':'আজকের সংকলন'},{'command':'sources','description':'কোন কোন কাগজ পড়া হয়'},"
            + "{'command':'help','description':'সাহায্য'}]}");
    api.call(
        "setMyDescription",
        "{'description':'বিদেশ আর কূটনীতির খবর নিয়ে বাংলায় প্রশ্ন করুন। সূত্র উত্তর বানায় না: যা ছাপা হয়েছে, হুবহু সেই কথা আর"
            + " তার সূত্র দেখায়।'}");
  }

  private void converse(SimulatedUser rahim) {
    rahim.write("/start");
    Draft hello =
        new Draft("নমস্কার! আমি ")
            .styled("bold", "সূত্র")
            .plain(
                "। বিদেশ নিয়ে প্রশ্ন করুন। আমি নিজে থেকে কিছু লিখি না; যা ছাপা হয়েছে, ঠিক সেই কথাগুলোই দেখাই।\n\nএভাবে শুরু করতে পারেন:");
    api.call(
        "sendMessage",
        hello.call(
            "[[{'text':'ইরান আর রাশিয়ার চুক্তি কবে হলো?','callback_data':'a'}],[{'text':'আজ কী নতুন','callback_data':'b'},{'text':'কীভাবে কাজ করে','callback_data':'c'}]]"));
    rahim.write("russia iran drone chukti kobe hoise?");
    Draft answer =
        new Draft("আমি বুঝেছি: রাশিয়া, ইরান, ড্রোন চুক্তি; কবে\n")
            .styled(
                "blockquote",
                "দুই দেশের প্রতিরক্ষামন্ত্রীরা মঙ্গলবার তেহরানে চুক্তিতে সই করেন। চুক্তির মেয়াদ পাঁচ বছর।")
            .plain("\nদৈনিক নমুনা · ১৭ নভেম্বর ২০২৬ · ")
            .link("https://example.org/khabor/1", "পুরো খবর")
            .plain("\n\nআরও ২টি সূত্র, ১টি ভিন্ন কথা বলছে:\n")
            .styled(
                "expandable_blockquote",
                "তেহরানের এক মুখপাত্র বলেছেন, চুক্তিতে ড্রোনের কোনো উল্লেখ নেই। তাঁর কথায়, এটি কেবল প্রশিক্ষণ আর রক্ষণাবেক্ষণের সমঝোতা। মস্কো এই ব্যাখ্যা নিয়ে কোনো মন্তব্য করেনি। এর আগে রুশ সংবাদ সংস্থা জানিয়েছিল, চুক্তির তিনটি পরিশিষ্ট প্রকাশ করা হবে না। দুই পক্ষই বলেছে, পরের বৈঠক জানুয়ারিতে মস্কোয় হবে।")
            .plain("\nঅন্য কাগজ · ১৮ নভেম্বর ২০২৬ · ")
            .link("https://example.org/khabor/2", "পুরো খবর");
    api.call(
        "sendMessage",
        answer.call(
            "[[{'text':'আগের ও পরের বাক্য','callback_data':'d'},{'text':'প্রমাণ','callback_data':'e'}],[{'text':'খবরটি খুলুন','url':'https://example.org/khabor/1'}],[{'text':'👍','callback_data':'f'},{'text':'👎','callback_data':'g'}]]"));
    rahim.reply(7, 4, "চুক্তির মেয়াদ পাঁচ বছর", "এটা কে বলেছেন?");
    Draft who =
        new Draft("")
            .styled(
                "blockquote",
                "“মেয়াদ পাঁচ বছর, চাইলে আরও পাঁচ বছর বাড়বে,” সাংবাদিকদের বলেন প্রতিরক্ষামন্ত্রী।")
            .plain("\nদৈনিক নমুনা · ১৭ নভেম্বর ২০২৬ · উত্তর নং ")
            .styled("code", "k7m2")
            .plain(" · ")
            .styled("spoiler", "আড়ালে রাখা কথা")
            .plain(" /help");
    api.call(
        "sendMessage", who.call("[]").replaceFirst("\\{", "{'reply_parameters':{'message_id':5},"));
    rahim.write("ধন্যবাদ");
  }

  private void echoForEver() throws InterruptedException {
    // what the script asked is answered in it
    int offset =
        api.call("getUpdates", "{'offset':-1}").result().path(0).path("update_id").asInt() + 1;
    while (!Thread.interrupted()) {
      for (JsonNode update :
          api.call("getUpdates", "{'timeout':15,'offset':" + offset + "}").result()) {
        offset = update.path("update_id").asInt() + 1;
        String query = update.at("/callback_query/id").asText("");
        if (!query.isEmpty()) {
          String data = update.at("/callback_query/data").asText();
          api.call(
              "answerCallbackQuery",
              "{'callback_query_id':'"
                  + query
                  + "','text':'বোতাম: "
                  + data
                  + "','show_alert':"
                  + data.equals("c")
                  + "}");
        } else if (update.at("/message/date").asLong() > 0) {
          api.call("sendChatAction", "{'chat_id':7,'action':'typing'}");
          Draft echo =
              new Draft("আপনি লিখেছেন:\n")
                  .styled("expandable_blockquote", update.at("/message/text").asText());
          api.call("sendMessage", echo.call("[]"));
        }
      }
    }
  }

  /** A text that grows together with its entities. */
  private static final class Draft {
    private final StringBuilder text = new StringBuilder();
    private final ArrayNode entities = MAPPER.createArrayNode();

    Draft(String begin) {
      text.append(begin);
    }

    Draft plain(String words) {
      text.append(words);
      return this;
    }

    Draft styled(String type, String words) {
      entity(type, words);
      return this;
    }

    Draft link(String url, String words) {
      entity("text_link", words).put("url", url);
      return this;
    }

    private ObjectNode entity(String type, String words) {
      ObjectNode entity =
          entities
              .addObject()
              .put("type", type)
              .put("offset", text.length())
              .put("length", words.length());
      text.append(words);
      return entity;
    }

    /** The arguments of sendMessage, with the rows of an inline keyboard. */
    String call(String rows) {
      ObjectNode call = MAPPER.createObjectNode().put("chat_id", 7).put("text", text.toString());
      call.set("entities", entities);
      String json = call.toString();
      return json.substring(0, json.length() - 1)
          + ",'reply_markup':{'inline_keyboard':"
          + rows
          + "}}";
    }
  }
}
