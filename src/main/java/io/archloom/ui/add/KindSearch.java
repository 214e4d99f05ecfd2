package io.archloom.ui.add;

import io.archloom.catalog.ResourceKind;
import io.archloom.text.Messages;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds kinds by what a user types: every word, or one that means the same, must occur in the title, the types, the role or the summary.
final class KindSearch {
    private static final Map<String, List<String>> SAME = synonyms(Messages.of(KindSearch.class).of("search.synonyms"));

    private KindSearch() {}

    /// The kinds that match: those whose title begins so first, the shortest foremost, then those whose title matches, then those that
    /// match in the very words; all of them, in their own order, for no words.
    static List<ResourceKind> find(List<ResourceKind> kinds, String query) {
        var words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return kinds.stream().filter(kind -> words.stream().allMatch(word -> means(word, all(kind))))
                .sorted(Comparator.<ResourceKind>comparingInt(kind -> begins(kind, words) ? kind.title().length() : Integer.MAX_VALUE)
                        .thenComparing(kind -> !words.stream().allMatch(lower(kind.title())::contains))
                        .thenComparing(kind -> !words.stream().allMatch(word -> means(word, lower(kind.title()))))
                        .thenComparing(kind -> !words.stream().allMatch(all(kind)::contains))).toList();
    }

    private static boolean begins(ResourceKind kind, List<String> words) {
        return !words.getFirst().isEmpty() && lower(kind.title()).startsWith(words.getFirst()) && words.stream().allMatch(lower(kind.title())::contains);
    }

    private static boolean means(String word, String text) {
        return text.contains(word) || SAME.getOrDefault(word, List.of()).stream().anyMatch(text::contains);
    }

    /// `cron timer: schedule; cache: elasticache memorydb`: each word before a colon finds what the words behind it do.
    private static Map<String, List<String>> synonyms(String text) {
        var same = new HashMap<String, List<String>>();
        for (var entry : text.split(";")) {
            var sides = entry.split(":");
            var targets = Arrays.stream(sides[1].strip().split("\\s+")).map(it -> it.replace('+', ' ')).toList();
            for (var word : sides[0].strip().split("\\s+")) {
                same.put(word, targets);
            }
        }
        return Map.copyOf(same);
    }

    private static String all(ResourceKind kind) {
        return lower(String.join(" ", kind.title(), kind.id(), kind.type().orElse(""), kind.samType().orElse(""),
                kind.role().name().replace('_', ' '), kind.summary()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
