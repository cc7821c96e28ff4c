package org.sutro.bot.telegram;

import org.sutro.bot.chat.Offer;
import org.sutro.bot.chat.Outgoing;
import org.telegram.telegrambots.meta.api.methods.AnswerGuestQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;

/** What is posted in chats the bot is no part of, in Telegram's terms. */
final class OfferMethods {

  /** Seconds Telegram may give somebody the same offers again without asking. */
  private static final int CACHED = 30;

  private static final String START = "inline";

  private OfferMethods() {}

  static AnswerInlineQuery offers(Outgoing.Offers offers) {
    AnswerInlineQuery answer =
        new AnswerInlineQuery(
            offers.query(),
            offers.offers().stream().<InlineQueryResult>map(OfferMethods::result).toList());
    answer.setCacheTime(CACHED);
    answer.setIsPersonal(true); // language and digits are each person's own
    if (!offers.elsewhere().isEmpty()) {
      answer.setButton(
          InlineQueryResultsButton.builder()
              .text(offers.elsewhere())
              .startParameter(START)
              .build());
    }
    return answer;
  }

  static AnswerGuestQuery guest(Outgoing.GuestAnswer guest) {
    return new AnswerGuestQuery(guest.query(), result(guest.answer()));
  }

  private static InlineQueryResultArticle result(Offer offer) {
    InputTextMessageContent content = new InputTextMessageContent(offer.message().text());
    content.setEntities(TelegramSender.entities(offer.message()));
    content.setLinkPreviewOptions(TelegramSender.noPreview());
    InlineQueryResultArticle result =
        new InlineQueryResultArticle(offer.id(), offer.title(), content);
    if (!offer.description().isEmpty()) {
      result.setDescription(offer.description());
    }
    return result;
  }
}
