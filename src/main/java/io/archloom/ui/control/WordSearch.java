package io.archloom.ui.control;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds names by parts of them.
public final class WordSearch {
    private WordSearch() {}

    /// The words that hold every part of what is typed, those that hold it at the end of a name first: `sns topic` finds
    /// `AWS::SNS::Topic` before `AWS::SNS::TopicPolicy`.
    public static List<String> find(Collection<String> words, String typed, int most) {
        var parts = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s:.]+")).filter(part -> !part.isEmpty()).toList();
        return words.stream().filter(word -> parts.stream().allMatch(word.toLowerCase(Locale.ROOT)::contains))
                .sorted(Comparator.comparing((String word) -> parts.isEmpty() || !word.toLowerCase(Locale.ROOT).endsWith(parts.getLast()))
                        .thenComparing(String::length).thenComparing(Comparator.naturalOrder())).limit(most).toList();
    }
}
