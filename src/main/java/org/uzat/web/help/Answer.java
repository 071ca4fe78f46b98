package org.uzat.web.help;

import java.util.List;
import org.uzat.web.page.HelpTopic;

/**
 * One question and its answer in one language.
 *
 * @param topic what it is about
 * @param question as a traveller asks it
 * @param paragraphs the answer
 * @param otherWords what else people call it; searched, never shown
 * @param contacts whom to call; none but in the answer that tells how to reach somebody
 */
public record Answer(
        HelpTopic topic, String question, List<String> paragraphs, String otherWords, List<Call> contacts) {

    /** A telephone to call: its words and what is dialled. */
    public record Call(String words, String number) {}
}
