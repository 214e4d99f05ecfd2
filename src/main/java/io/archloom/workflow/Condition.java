package io.archloom.workflow;

import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Conditions as people write them, such as `$.total > 100 && !($.state == 'open')`, made into the rules of Amazon States Language.
///
/// Compared are paths with numbers, texts in quotes, times in quotes, `true`, `false` and `null` by `== != < <= > >=`; `$.name like
/// 'log-*'` matches a pattern; `$.items is present` (null, number, text, boolean, time) asks what is there.
public final class Condition {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<op>&&|\\|\\||==|!=|<=|>=|<|>|!|\\(|\\))|(?<path>\\$[^\\s()<>=!&|]*)"
            + "|'(?<single>[^']*)'|\"(?<double>[^\"]*)\"|(?<number>-?\\d+(?:\\.\\d+)?)|(?<word>[A-Za-z]+))");
    private static final Map<String, String> COMPARISONS = Map.of("==", "Equals", "<", "LessThan", "<=", "LessThanEquals",
            ">", "GreaterThan", ">=", "GreaterThanEquals");
    private static final Map<String, String> TESTS = Map.of("present", "IsPresent", "null", "IsNull", "number", "IsNumeric",
            "text", "IsString", "boolean", "IsBoolean", "time", "IsTimestamp");

    private final List<String[]> tokens;
    private int at;

    private Condition(List<String[]> tokens) {
        this.tokens = tokens;
    }

    /// The rule without its `Next`; empty when the text is no condition.
    public static Optional<Map<String, Value>> read(String text) {
        var tokens = new ArrayList<String[]>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            for (var group : List.of("op", "path", "single", "double", "number", "word")) {
                if (matcher.group(group) != null) {
                    tokens.add(new String[] {group.equals("single") || group.equals("double") ? "text" : group, matcher.group(group)});
                }
            }
        }
        if (!text.substring(end).isBlank()) {
            return Optional.empty();
        }
        var condition = new Condition(tokens);
        return condition.any().filter(_ -> condition.at == tokens.size());
    }

    private Optional<Map<String, Value>> any() {
        return joined("||", "Or", () -> joined("&&", "And", this::one));
    }

    private Optional<Map<String, Value>> joined(String operator, String name, java.util.function.Supplier<Optional<Map<String, Value>>> part) {
        var parts = new ArrayList<Map<String, Value>>();
        do {
            var read = part.get();
            if (read.isEmpty()) {
                return Optional.empty();
            }
            parts.add(read.get());
        } while (takes(operator));
        return Optional.of(parts.size() == 1 ? parts.getFirst() : Map.of(name, Value.list(parts.stream().map(Value::map).toList())));
    }

    private Optional<Map<String, Value>> one() {
        if (takes("!")) {
            return one().map(Condition::not);
        }
        if (takes("(")) {
            return any().filter(_ -> takes(")"));
        }
        var path = next("path");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var word = next("word");
        if (word.isPresent()) {
            return switch (word.get()) {
                case "is" -> next("word").map(TESTS::get).map(test -> rule(path.get(), test, Value.TRUE));
                case "like" -> next("text").map(pattern -> rule(path.get(), "StringMatches", Value.of(pattern)));
                default -> Optional.empty();
            };
        }
        return next("op").flatMap(operator -> operator.equals("!=") ? compared(path.get(), "Equals").map(Condition::not)
                : Optional.ofNullable(COMPARISONS.get(operator)).flatMap(comparison -> compared(path.get(), comparison)));
    }

    private Optional<Map<String, Value>> compared(String path, String comparison) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        var token = tokens.get(at++);
        var value = token[1];
        return switch (token[0]) {
            case "number" -> Optional.of(rule(path, "Numeric" + comparison, Value.of(new BigDecimal(value))));
            case "text" -> Optional.of(rule(path, (value.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? "Timestamp" : "String") + comparison, Value.of(value)));
            case "word" -> !comparison.equals("Equals") ? Optional.empty() : switch (value) {
                case "true", "false" -> Optional.of(rule(path, "BooleanEquals", Value.of(value.equals("true"))));
                case "null" -> Optional.of(rule(path, "IsNull", Value.TRUE));
                default -> Optional.empty();
            };
            default -> Optional.empty();
        };
    }

    private static Map<String, Value> rule(String path, String comparison, Value value) {
        var rule = new LinkedHashMap<String, Value>();
        rule.put("Variable", Value.of(path));
        rule.put(comparison, value);
        return rule;
    }

    private static Map<String, Value> not(Map<String, Value> rule) {
        return Map.of("Not", Value.map(rule));
    }

    private boolean takes(String operator) {
        boolean takes = at < tokens.size() && tokens.get(at)[0].equals("op") && tokens.get(at)[1].equals(operator);
        at += takes ? 1 : 0;
        return takes;
    }

    private Optional<String> next(String group) {
        return at < tokens.size() && tokens.get(at)[0].equals(group) ? Optional.of(tokens.get(at++)[1]) : Optional.empty();
    }
}
