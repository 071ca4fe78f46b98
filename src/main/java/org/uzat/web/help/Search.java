package org.uzat.web.help;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.uzat.language.Folding;
import org.uzat.language.Language;

/** Finds answers by the words a traveller types. */
record Search(List<Answer> answers, Folding folding) {

    /** A longer word is also found by its beginning: people type another ending than we wrote. */
    private static final int STEM_LETTERS = 5;

    private static final int ENDING_LETTERS = 2;

    private static final int NEAREST = 3;

    static Search in(List<Answer> answers, Language language) {
        return new Search(answers, new Folding(language));
    }

    /** The answers that have every word of the query, those with words in their question first. */
    List<Answer> find(String query) {
        List<String> wanted = words(folding.fold(query));
        if (wanted.isEmpty()) {
            return List.of();
        }
        return best(answer -> score(answer, wanted));
    }

    /** The answers whose words look most like the query's: for when nothing has all of them. */
    List<Answer> nearest(String query) {
        Set<String> pairs = pairs(folding.fold(query));
        ToDoubleFunction<Answer> likeness =
                answer -> likeness(pairs, pairs(folding.fold(answer.question() + " " + answer.otherWords())));
        return answers.stream()
                .sorted(Comparator.comparingDouble(likeness).reversed())
                .limit(NEAREST)
                .toList();
    }

    private List<Answer> best(ToDoubleFunction<Answer> score) {
        return answers.stream()
                .filter(answer -> score.applyAsDouble(answer) > 0)
                .sorted(Comparator.comparingDouble(score).reversed())
                .toList();
    }

    /** 0 where a word is missing. */
    private double score(Answer answer, List<String> wanted) {
        String question = folding.fold(answer.question() + " " + answer.otherWords());
        String text = folding.fold(String.join(" ", answer.paragraphs()));
        double sum = 0;
        for (String word : wanted) {
            double found = 2 * found(question, word) + found(text, word);
            if (found == 0) {
                return 0;
            }
            sum += found;
        }
        return sum;
    }

    /** Best at the beginning of a word; Chinese words stand anywhere, as no spaces part them. */
    private static double found(String text, String word) {
        String spaced = " " + String.join(" ", words(text));
        if (spaced.contains(" " + word)) {
            return 3;
        }
        boolean longWord = word.length() > STEM_LETTERS;
        if (longWord && spaced.contains(" " + word.substring(0, word.length() - ENDING_LETTERS))) {
            return 2;
        }
        return text.contains(word) ? 1 : 0;
    }

    private static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        (folded + " ").codePoints().forEach(letter -> {
            if (UCharacter.isLetterOrDigit(letter)) {
                word.appendCodePoint(letter);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        return words;
    }

    /** Neighbouring letters, which also make Chinese comparable, where no spaces part the words. */
    private static Set<String> pairs(String folded) {
        Set<String> pairs = new HashSet<>();
        for (String word : words(folded)) {
            for (int i = 0; i + 2 <= word.length(); i++) {
                pairs.add(word.substring(i, i + 2));
            }
        }
        return pairs;
    }

    /** How many of the query's pairs are there; long answers gain nothing by their length. */
    private static double likeness(Set<String> wanted, Set<String> there) {
        long shared = wanted.stream().filter(there::contains).count();
        return shared / Math.sqrt(1.0 + there.size());
    }
}
