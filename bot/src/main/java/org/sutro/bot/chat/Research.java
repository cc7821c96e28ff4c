package org.sutro.bot.chat;

import org.sutro.search.Figures;
import org.sutro.search.Sources;
import org.sutro.search.Survey;
import org.sutro.search.Voices;

/**
 * What can be asked of the articles beyond a question.
 *
 * @param sources everything there is on a question
 * @param figures who gives which number
 * @param survey what the articles hold as a whole
 * @param voices who says what a quote says
 */
public record Research(Sources sources, Figures figures, Survey survey, Voices voices) {}
