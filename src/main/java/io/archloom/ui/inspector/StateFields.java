package io.archloom.ui.inspector;

import io.archloom.catalog.Property.Choice;
import io.archloom.quantity.Unit;
import io.archloom.value.Value;
import io.archloom.value.Value.MapOf;
import io.archloom.workflow.Act.Type;
import io.archloom.workflow.Condition;
import io.archloom.workflow.Outline;
import io.archloom.yaml.Reading;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import io.archloom.yaml.YamlWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What can be said of one state of a workflow, field by field: texts in, the changed states out.
final class StateFields {
    private static final String BELOW = "";
    private static final String END = "\n";

    private final MapOf states;
    private final String name;
    private final MapOf state;
    private final List<Choice> targets;
    private final List<StateField> fields = new ArrayList<>();

    /// How a field is typed or chosen in.
    sealed interface Form {
        record Line(String unit) implements Form {}

        record OneOf(List<Choice> choices) implements Form {}

        record Text() implements Form {}
    }

    /// @param key   the same field over all changes of the states
    /// @param fault what is wrong with a text, if anything
    /// @param set   the states when a text that is fine is typed
    record StateField(String key, String title, String help, Form form, String text, String prompt,
                      Function<String, Optional<String>> fault, Function<String, MapOf> set) {}

    private StateFields(MapOf states, String name, MapOf state, List<Choice> targets) {
        this.states = states;
        this.name = name;
        this.state = state;
        this.targets = targets;
    }

    /// The fields of a state; none when it is not there.
    ///
    /// @param targets what a task may run, by what its `task` says
    static List<StateField> of(MapOf states, String name, List<Choice> targets) {
        return Outline.state(states, name).map(state -> new StateFields(states, name, state, targets).all()).orElse(List.of());
    }

    private List<StateField> all() {
        add("name", new Form.Line(""), name, "", this::nameFault, text -> Outline.rename(states, name, text.strip()));
        var type = Outline.type(state);
        type.ifPresent(this::own);
        if (type.filter(it -> it != Type.CHOICE && !it.ends()).isPresent()) {
            next();
        }
        if (type.filter(Type::canFail).isPresent()) {
            if (type.get() == Type.TASK) {
                value("timeout", new Form.Line("s"), this::durationFault);
            }
            structured("retry", new Form.Line(""), type.get() == Type.TASK ? "3" : "0");
            structured("catch", new Form.OneOf(Stream.concat(Stream.of(new Choice(BELOW, Texts.of("state.catch.none"))), siblings()).toList()),
                    BELOW);
        }
        if (type.filter(it -> !it.ends()).isPresent()) {
            further();
        }
        return fields;
    }

    private void own(Type type) {
        switch (type) {
            case TASK -> value("task", new Form.OneOf(targets()), _ -> Optional.empty());
            case CHOICE -> choice();
            case MAP -> {
                value("map", new Form.Line(""), StateFields::pathFault);
                value("concurrency", new Form.Line(""), StateFields::numberFault);
                value("count", new Form.Line(""), StateFields::numberFault);
            }
            case WAIT -> {
                value("wait", new Form.Line("s"), this::waitFault);
                if (text(state.get("wait").orElse(Value.NULL)).startsWith("$")) {
                    value("about", new Form.Line("s"), this::durationFault);
                }
            }
            case PASS -> yaml("pass", state.get("pass").filter(it -> !(it instanceof Value.Null)),
                    it -> Outline.set(states, name, "pass", Optional.of(it.orElse(Value.NULL))));
            case FAIL -> {
                value("fail", new Form.Line(""), _ -> Optional.empty());
                value("cause", new Form.Line(""), _ -> Optional.empty());
            }
            case PARALLEL, SUCCEED -> { }
        }
    }

    /// A target that is not drawn stays to be seen.
    private List<Choice> targets() {
        var chosen = text(state.get("task").orElse(Value.NULL));
        return chosen.isEmpty() || targets.stream().anyMatch(it -> it.value().equals(chosen)) ? targets
                : Stream.concat(targets.stream(), Stream.of(new Choice(chosen, chosen))).toList();
    }

    private void choice() {
        var alternatives = state.get("choice").orElse(Value.NULL) instanceof Value.ListOf(var items) ? items : List.<Value>of();
        for (int i = 0; i < alternatives.size(); i++) {
            int at = i;
            var alternative = alternatives.get(i) instanceof MapOf map ? map : Value.map();
            var when = alternative.get("when").orElse(Value.NULL);
            if (when instanceof MapOf) {
                yaml("when", i, Optional.of(when), it -> alternatives(alternatives, at, it.map(rule -> alternative.with("when", rule))));
            } else {
                add("when", i, new Form.Line(""), text(when), Texts.of("state.when.prompt"), text -> text.isBlank() || Condition.read(text).isPresent()
                        ? Optional.empty() : Optional.of(Texts.of("state.when.bad")),
                        text -> alternatives(alternatives, at, text.isBlank() ? Optional.empty() : Optional.of(alternative.with("when", Value.of(text.strip())))));
            }
            add("then", i, new Form.OneOf(siblings().toList()), text(alternative.get("next").orElse(Value.NULL)), "", _ -> Optional.empty(),
                    text -> alternatives(alternatives, at, Optional.of(alternative.with("next", Value.of(text)))));
            add("probability", i, new Form.Line("%"), text(alternative.get("probability").orElse(Value.NULL)), "", StateFields::shareFault, text -> {
                var entries = new LinkedHashMap<>(alternative.entries());
                entries.remove("probability");
                if (!text.isBlank()) {
                    entries.put("probability", scalar(text));
                }
                return alternatives(alternatives, at, Optional.of(Value.map(entries)));
            });
        }
        add("when", alternatives.size(), new Form.Line(""), "", Texts.of("state.when.add"), text -> Condition.read(text).isPresent() ? Optional.empty()
                : Optional.of(Texts.of("state.when.bad")), text -> Outline.set(states, name, "choice", Optional.of(Value.list(Stream.concat(alternatives.stream(),
                        Stream.of(Value.map("when", Value.of(text.strip()), "next", Value.of(siblings().findFirst().map(Choice::value).orElse(name))))).toList()))));
        value("default", new Form.OneOf(siblings().toList()), _ -> Optional.empty());
    }

    /// The states with another alternative at a place, or without it.
    private MapOf alternatives(List<Value> all, int at, Optional<MapOf> alternative) {
        var changed = new ArrayList<>(all);
        alternative.ifPresentOrElse(it -> changed.set(at, it), () -> changed.remove(at));
        return Outline.set(states, name, "choice", Optional.of(Value.list(changed)));
    }

    private void next() {
        var choices = Stream.concat(Stream.of(new Choice(BELOW, Texts.of("state.next.below")), new Choice(END, Texts.of("state.next.end"))), siblings()).toList();
        boolean ends = state.get("end").filter(Value.TRUE::equals).isPresent();
        add("next", new Form.OneOf(choices), ends ? END : text(state.get("next").orElse(Value.NULL)), BELOW, _ -> Optional.empty(), text ->
                Outline.set(Outline.set(states, name, "next", Optional.of(text).filter(it -> !it.equals(BELOW) && !it.equals(END)).map(Value::of)),
                        name, "end", text.equals(END) ? Optional.of(Value.TRUE) : Optional.empty()));
    }

    private Stream<Choice> siblings() {
        return Outline.siblings(states, name).stream().filter(it -> !it.equals(name)).map(it -> new Choice(it, it));
    }

    private void further() {
        var own = new LinkedHashMap<String, Value>();
        var others = new LinkedHashMap<String, Value>();
        state.entries().forEach((key, value) -> (!key.isEmpty() && Character.isUpperCase(key.charAt(0)) ? own : others).put(key, value));
        yaml("further", own.isEmpty() ? Optional.empty() : Optional.of(Value.map(own)), typed -> {
            var result = states;
            for (var key : own.keySet()) {
                result = Outline.set(result, name, key, Optional.empty());
            }
            if (typed.orElse(Value.NULL) instanceof MapOf(var entries)) {
                for (var entry : entries.entrySet()) {
                    result = Outline.set(result, name, entry.getKey(), Optional.of(entry.getValue()));
                }
            }
            return result;
        });
    }

    private void value(String key, Form form, Function<String, Optional<String>> fault) {
        add(key, form, text(state.get(key).orElse(Value.NULL)), "", fault, text -> Outline.set(states, name, key,
                text.isBlank() ? Outline.type(state).filter(type -> type.key().equals(key)).isPresent() ? Optional.of(Value.NULL) : Optional.empty()
                        : Optional.of(form instanceof Form.Line ? scalar(text) : Value.of(text))));
    }

    /// A value that is mostly a word or number, and shown as it is written where it is more.
    private void structured(String key, Form form, String prompt) {
        var value = state.get(key);
        if (value.filter(it -> it instanceof MapOf || it instanceof Value.ListOf).isPresent()) {
            yaml(key, value, typed -> Outline.set(states, name, key, typed));
        } else {
            add(key, form, text(value.orElse(Value.NULL)), prompt, form instanceof Form.Line ? StateFields::numberFault : _ -> Optional.empty(),
                    text -> Outline.set(states, name, key, text.isBlank() ? Optional.empty() : Optional.of(form instanceof Form.Line ? scalar(text) : Value.of(text))));
        }
    }

    private void yaml(String key, Optional<Value> value, Function<Optional<Value>, MapOf> set) {
        yaml(key, -1, value, set);
    }

    private void yaml(String key, int index, Optional<Value> value, Function<Optional<Value>, MapOf> set) {
        add(key, index, new Form.Text(), value.map(it -> YamlWriter.write(it).strip()).orElse(""), "",
                text -> YamlReader.read(text, "") instanceof Reading.Unreadable(var faults) && !text.isBlank() ? Optional.of(faults.getFirst().message()) : Optional.empty(),
                text -> set.apply(!text.isBlank() && YamlReader.read(text, "") instanceof YamlDocument document ? Optional.of(document.value()) : Optional.empty()));
    }

    private void add(String key, Form form, String text, String prompt, Function<String, Optional<String>> fault, Function<String, MapOf> set) {
        add(key, -1, form, text, prompt, fault, set);
    }

    private void add(String key, int index, Form form, String text, String prompt, Function<String, Optional<String>> fault, Function<String, MapOf> set) {
        fields.add(new StateField(index < 0 ? key : key + index, Texts.of("state." + key), Texts.of("state." + key + ".help"), form, text, prompt, fault, set));
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Num(var number) -> number.toPlainString();
            case Value.Bool(var truth) -> Boolean.toString(truth);
            case Value.Null _, Value.ListOf _, Value.MapOf _, Value.Intrinsic _ -> "";
        };
    }

    private static Value scalar(String text) {
        return text.strip().matches("\\d+(\\.\\d+)?") ? Value.of(new BigDecimal(text.strip())) : Value.of(text.strip());
    }

    private Optional<String> nameFault(String text) {
        var wanted = text.strip();
        return wanted.isEmpty() ? Optional.of(Texts.of("state.name.empty"))
                : !wanted.equals(name) && Outline.state(states, wanted).isPresent() ? Optional.of(Texts.of("state.name.taken", wanted)) : Optional.empty();
    }

    private static Optional<String> numberFault(String text) {
        return text.isBlank() || text.strip().matches("\\d+(\\.\\d+)?") ? Optional.empty() : Optional.of(Texts.of("state.number"));
    }

    private static Optional<String> shareFault(String text) {
        return text.isBlank() || numberFault(text).isEmpty() && Double.parseDouble(text.strip()) <= 100 ? Optional.empty() : Optional.of(Texts.of("state.share"));
    }

    private static Optional<String> pathFault(String text) {
        return text.strip().startsWith("$") ? Optional.empty() : Optional.of(Texts.of("state.path"));
    }

    private Optional<String> durationFault(String text) {
        return text.isBlank() || numberFault(text).isEmpty() || Unit.SECONDS.parse(text.strip()).toOptional().isPresent() ? Optional.empty()
                : Optional.of(Texts.of("state.duration"));
    }

    private Optional<String> waitFault(String text) {
        return !text.isBlank() && (text.strip().startsWith("$") || text.strip().matches("\\d{4}-\\d\\d-\\d\\dT.*") || durationFault(text).isEmpty())
                ? Optional.empty() : Optional.of(Texts.of("state.wait.bad"));
    }
}
