package io.archloom.synth;

import io.archloom.value.Value;
import java.util.function.Consumer;

/// The logical ids and parameters that a value mentions by `!Ref`, `!GetAtt` and `!Sub`.
final class Mentions {
    private Mentions() {}

    static void in(Value value, Consumer<String> found) {
        switch (value) {
            case Value.Ref(var name) -> found.accept(name);
            case Value.GetAtt(var id, _) -> found.accept(id);
            case Value.Sub(var template, var variables) -> {
                for (int open = template.indexOf("${"); open >= 0; open = template.indexOf("${", open + 2)) {
                    int close = template.indexOf('}', open);
                    if (close < 0) {
                        break;
                    }
                    var name = template.substring(open + 2, close);
                    int dot = name.indexOf('.');
                    found.accept(dot < 0 ? name : name.substring(0, dot));
                }
                variables.values().forEach(variable -> in(variable, found));
            }
            case Value.Call(_, var argument) -> in(argument, found);
            case Value.ListOf(var items) -> items.forEach(item -> in(item, found));
            case Value.MapOf(var entries) -> entries.values().forEach(entry -> in(entry, found));
            case Value.Null _, Value.Bool _, Value.Num _, Value.Text _ -> {}
        }
    }

    static int count(Value value, String id) {
        var count = new int[1];
        in(value, found -> {
            if (found.equals(id)) {
                count[0]++;
            }
        });
        return count[0];
    }
}
