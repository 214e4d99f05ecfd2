package io.archloom.synth;

import io.archloom.model.ElementId.ResourceId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The example code of a language: the files in `code/<language>`, whose `code.properties` says how they are named and
/// what fills their `{{placeholders}}`.
final class ExampleCode {
    private static final String DESCRIPTION = "code.properties";
    private static final String FILE = "file.";
    private static final Map<Language, ExampleCode> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new ExampleCode(language));
        }
    }

    /// A variable that the function gets.
    record Variable(String name, String about) {}

    /// What whoever calls the function expects of it.
    enum Answer { RESPONSE, BATCH, NOTHING }

    private final Properties description = new Properties();
    private final Map<String, String> texts = new TreeMap<>();

    private ExampleCode(Language language) {
        var folder = "code/" + language.name().toLowerCase(Locale.ROOT) + "/";
        try (var reader = new InputStreamReader(ExampleCode.class.getResourceAsStream(folder + DESCRIPTION), StandardCharsets.UTF_8)) {
            description.load(reader);
            for (var key : description.stringPropertyNames()) {
                if (key.startsWith(FILE)) {
                    try (var file = ExampleCode.class.getResourceAsStream(folder + key.substring(FILE.length()))) {
                        texts.put(key, new String(file.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExampleCode of(Language language) {
        return ALL.get(language);
    }

    /// The files of one function, by their path in its folder.
    Map<String, String> files(ResourceId id, Handler handler, String runtime, List<Variable> variables, Answer answer) {
        var words = new HashMap<>(handler.names());
        words.put("id", id.value());
        words.put("version", runtime.chars().filter(Character::isDigit).mapToObj(Character::toString).collect(Collectors.joining()));
        words.put("answer", description.getProperty("answer." + answer.name().toLowerCase(Locale.ROOT)));
        // a blank line after them, if there are any
        words.put("variables", variables.isEmpty() ? "" : variables.stream().map(this::line).collect(Collectors.joining("", "", "\n")));
        var files = new TreeMap<String, String>();
        texts.forEach((key, text) -> files.put(filled(description.getProperty(key), words), filled(text, words)));
        return files;
    }

    private String line(Variable variable) {
        return filled(description.getProperty("variable"), Map.of("NAME", variable.name(), "camel", camel(variable.name(), false),
                "Pascal", camel(variable.name(), true), "about", oneLine(variable.about()))) + "\n";
    }

    /// `ORDER_TABLE_NAME` as `orderTableName` or `OrderTableName`.
    private static String camel(String name, boolean upper) {
        var camel = new StringBuilder();
        boolean high = upper;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_') {
                high = true;
            } else {
                camel.append(high ? c : Character.toLowerCase(c));
                high = false;
            }
        }
        return camel.toString();
    }

    private static String oneLine(String words) {
        return words.chars().map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append).toString();
    }

    /// One walk over the text, so that nothing that was filled in is taken for a placeholder.
    private static String filled(String text, Map<String, String> words) {
        var filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            int close = text.indexOf("}}", open);
            var word = close < 0 ? null : words.get(text.substring(open + 2, close));
            if (word == null) {
                filled.append(text, at, open + 2);
                at = open + 2;
            } else {
                filled.append(text, at, open).append(word);
                at = close + 2;
            }
        }
        return filled.append(text, at, text.length()).toString();
    }
}
