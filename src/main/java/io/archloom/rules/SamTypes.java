package io.archloom.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What the types of SAM have beside what CloudFormation's have that they stand for.
final class SamTypes {
    private static final Map<String, Set<String>> PROPERTIES = read();

    private SamTypes() {}

    /// The properties of a type; none of one that is not known.
    static Set<String> properties(String type) {
        return PROPERTIES.getOrDefault(type, Set.of());
    }

    private static Map<String, Set<String>> read() {
        var properties = new HashMap<String, Set<String>>();
        try (var in = Objects.requireNonNull(SamTypes.class.getResourceAsStream("sam.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var words = line.split(" ");
                properties.put(words[0], Set.copyOf(Arrays.asList(words).subList(1, words.length)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
