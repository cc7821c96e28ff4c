package org.sutro.bot.follow;

import java.util.List;
import org.sutro.article.Article;
import org.sutro.search.Question;

/** Which questions new articles may answer. */
@FunctionalInterface
public interface Fresh {

  /** Those of the questions that one of the articles may have something on. */
  List<Question> answerable(List<Question> questions, List<Article> articles);
}
