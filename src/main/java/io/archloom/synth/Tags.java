package io.archloom.synth;

import io.archloom.model.ElementId;
import io.archloom.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The design's tags on every resource that can have them; on those of a design that is operated somewhere also which design it is and
/// what they were drawn as, by which bills and consoles can be sorted.
final class Tags implements Pass {
    private static final int LONGEST = 256;

    /// Where a type's tags stand.
    private record Place(String property, boolean isList) {}

    private static final Map<String, Place> PLACES = places();

    @Override public void write(Stack stack) {
        if (!stack.handover.operated() && stack.design.settings().tags().isEmpty()) {
            return;
        }
        stack.drafts.values().forEach(draft -> Optional.ofNullable(PLACES.get(draft.type)).filter(place -> !draft.has(place.property()))
                .ifPresent(place -> draft.set(place.property(), value(tags(stack, draft), place.isList()))));
    }

    private static Map<String, String> tags(Stack stack, Draft draft) {
        var settings = stack.design.settings();
        var tags = new LinkedHashMap<>(settings.tags());
        if (stack.handover.operated()) {
            var name = allowed(settings.name());
            if (!name.isEmpty()) {
                tags.putIfAbsent("application", name);
            }
            tags.putIfAbsent("component", draft.origin.map(ElementId::value).map(Tags::allowed).orElse("operations"));
        }
        return tags;
    }

    private static Value value(Map<String, String> tags, boolean isList) {
        if (isList) {
            return Value.list(tags.entrySet().stream().map(tag -> Value.map("Key", Value.of(tag.getKey()), "Value", Value.of(tag.getValue()))).toList());
        }
        var map = new LinkedHashMap<String, Value>();
        tags.forEach((key, text) -> map.put(key, Value.of(text)));
        return Value.map(map);
    }

    /// The letters that all services take in a tag.
    private static String allowed(String text) {
        var plain = text.replaceAll("[^\\p{L}\\p{N} _.:/=+@-]+", " ").strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    private static Map<String, Place> places() {
        var places = new HashMap<String, Place>();
        try (var in = Objects.requireNonNull(Tags.class.getResourceAsStream("taggable.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var words = line.split(" ");
                places.put(words[0], new Place(words[1], words[2].equals("list")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}
