package io.archloom.yaml;

import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/// Seeded values of every form, with the texts that YAML readers stumble over.
final class RandomValues {
    private static final List<String> TEXTS = List.of("", " ", "a", "plain text", "on", "Yes", "NO", "y", "null", "~", "=", "<<", "0123",
            "0300", "1e3", "1_000", "0x1F", "0o17", "2001-01-01", "2001-01-01T00:00:00Z", "12:30:00", "1.5", ".5", "-", "- a", "--- a", "---", "...",
            "?", "? a", ":", "a:", "a: b", "a #b", "#a", "*a", "&a", "!a", "%a", "@a", "`a", "|", ">", "'", "\"", "it's", "a\"b", "[a]", "{a}", "a,b",
            "a, b", " lead", "trail ", "\t", "a\tb", "\ta", "a\n", "a\nb", "a\nb\n", "a\nb\n\n", "\na", "\n", "\n\n", " a\nb", "a\n b\n", "a\n\n  b\nc",
            "a\n   ", "a\n   \nb", "a \nb", "a\r\nb", "\u0085", "\u2028x", "\uFEFF", "naïve", "日本語", "😀 ok", "😀\n😀", "\u0000", "\u007F", "\\", "a\\n",
            "${A}", "${A.B}-x", "arn:aws:s3:::b/*", "s3:ObjectCreated:*", "AWS::Region", "http://a.b/c?d=e#f", "{{resolve:ssm:x}}", "a:b", "a?b", "a:[",
            "012345678901", "1.2.3", "10.0.0.0/16", "+1", "-1", ".inf", "-.INF", ".NaN", "0b11", "1e", "e1", "\\u0041", "a: |", "# x\ny", "--- \nx", "a\n---\nb");
    private static final List<String> KEYS = List.of("a", "b", "c", "d", "Name", "on", "y", "x", "0123", "200", "a b", "a: b", "", "~", "<<", "it's", "a,b", "😀",
            "AWS::Region", "Type", "[k]", "#k", "a\nb", "-", "?", "Condition", "k".repeat(1100));
    private static final List<String> FUNCTIONS = List.of("Fn::Join", "Fn::If", "Fn::Select", "Fn::Base64", "Fn::ImportValue", "Fn::Equals", "Fn::Transform", "Fn::Odd::Name");

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    Value any(int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 7)) {
            case 0 -> Value.NULL;
            case 1 -> Value.of(random.nextBoolean());
            case 2 -> number();
            case 3, 4, 5, 6 -> Value.of(text());
            case 7, 8, 9 -> map(depth);
            case 10, 11 -> list(depth);
            default -> intrinsic(depth);
        };
    }

    Value.MapOf map(int depth) {
        var entries = new LinkedHashMap<String, Value>();
        for (int i = random.nextInt(6); i > 0; i--) entries.put(pick(KEYS), any(depth - 1));
        return Value.map(entries);
    }

    Value.ListOf list(int depth) {
        var items = new ArrayList<Value>();
        for (int i = random.nextInt(5); i > 0; i--) items.add(any(depth - 1));
        return Value.list(items);
    }

    private Value intrinsic(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> new Value.Ref(text());
            case 1 -> new Value.GetAtt("A" + random.nextInt(3), random.nextBoolean() ? "Arn" : "Outputs.X");
            case 2 -> new Value.Sub(text());
            case 3 -> {
                var variables = map(depth - 1);
                yield isFunctionLike(variables) ? new Value.Sub(text()) : new Value.Sub(text(), variables.entries());
            }
            case 4 -> new Value.Call("Fn::And", Value.list(new Value.Call("Condition", Value.of(text())), any(depth - 1)));
            default -> new Value.Call(pick(FUNCTIONS), any(depth - 1));
        };
    }

    private static boolean isFunctionLike(Value.MapOf map) {
        return map.entries().size() == 1 && map.entries().containsKey("Condition");
    }

    private Value number() {
        return switch (random.nextInt(5)) {
            case 0 -> Value.of(random.nextInt(1000));
            case 1 -> Value.of(-random.nextLong());
            case 2 -> Value.of(new BigDecimal("1.0"));
            case 3 -> Value.of(new BigDecimal("1E+30"));
            default -> Value.of(BigDecimal.valueOf(random.nextInt(), random.nextInt(20)));
        };
    }

    String text() {
        return random.nextInt(4) > 0 ? pick(TEXTS) : pick(TEXTS) + pick(TEXTS);
    }

    /// The same value with a few things changed, added, removed or moved.
    Value edited(Value value, int depth) {
        if (random.nextInt(6) == 0) return any(Math.max(0, depth));
        return switch (value) {
            case Value.MapOf(var entries) -> {
                var edited = new ArrayList<>(entries.keySet());
                if (random.nextInt(4) == 0 && !edited.isEmpty()) edited.remove(random.nextInt(edited.size()));
                if (random.nextInt(4) == 0) edited.add(random.nextInt(edited.size() + 1), pick(KEYS));
                var result = new LinkedHashMap<String, Value>();
                for (var key : edited) {
                    var old = entries.get(key);
                    result.put(key, old == null ? any(depth - 1) : random.nextInt(3) == 0 ? edited(old, depth - 1) : old);
                }
                yield Value.map(result);
            }
            case Value.ListOf(var items) -> {
                var edited = new ArrayList<Value>(items);
                if (random.nextInt(4) == 0 && !edited.isEmpty()) edited.remove(random.nextInt(edited.size()));
                if (random.nextInt(4) == 0) edited.add(random.nextInt(edited.size() + 1), any(depth - 1));
                edited.replaceAll(item -> random.nextInt(3) == 0 ? edited(item, depth - 1) : item);
                yield Value.list(edited);
            }
            case Value.Call(var function, var argument) when !function.equals("Fn::And") && !function.equals("Condition") ->
                new Value.Call(function, edited(argument, depth - 1));
            case Value.Intrinsic _, Value.Null _, Value.Bool _, Value.Num _, Value.Text _ ->
                random.nextBoolean() ? value : any(Math.max(0, depth));
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
