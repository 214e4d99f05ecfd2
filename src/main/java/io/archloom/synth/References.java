package io.archloom.synth;

import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Existing;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says where a resource that exists is found, wherever the template mentions it. What nobody says of it, a parameter of the template asks.
final class References implements Pass {
    static final String SSM = "AWS::SSM::Parameter::Value<String>";
    private static final String REF = "Ref";

    @Override public void write(Stack stack) {
        if (stack.existing.isEmpty()) {
            return;
        }
        var writing = new Writing(stack);
        for (var draft : stack.drafts.values()) {
            draft.replaceAll(writing::value);
            draft.attributes.replaceAll((_, value) -> writing.value(value));
            draft.forget(writing::isUnmade);
        }
        stack.outputs.replaceAll((_, value) -> writing.value(value));
        stack.declared.replaceAll((_, value) -> writing.value(value));
        writing.forgetUnused();
        // what the template itself does not mention, it does not ask for
        var asked = Set.copyOf(stack.parameters.keySet());
        stack.permits.replaceAll(permit -> permit.said(writing::value));
        stack.parameters.keySet().retainAll(asked);
    }

    private record Companion(ResourceId owner, String suffix) {}

    private static final class Writing {
        private final Stack stack;
        private final Map<String, ResourceId> owners = new HashMap<>();
        private final List<String> held = new ArrayList<>();
        private final Map<ResourceId, Found> found = new HashMap<>();
        /// What would come with a resource, by logical id.
        private final Map<String, Companion> unmade = new LinkedHashMap<>();

        Writing(Stack stack) {
            this.stack = stack;
            stack.existing.forEach((id, existing) -> {
                if (stack.isDeployed(id)) {
                    owners.put(id.value(), id);
                    var emission = stack.topology.kind(id).emission();
                    stack.ids.suffixes(id).forEach((own, suffix) -> unmade.put(own, new Companion(id, suffix)));
                    found.put(id, new Found(id, existing, emission, held(id, existing)));
                }
            });
        }

        /// What the SSM parameter gives: a parameter of the template where every environment has one, since CloudFormation fetches those
        /// whether they are used or not; otherwise a dynamic reference.
        private Value held(ResourceId id, Existing existing) {
            if (!(existing instanceof Existing.ByParameter(var path, var what, _))) {
                return Value.NULL;
            }
            if (!stack.handover.parameters().contains(id)) {
                return Value.of("{{resolve:ssm:" + path + "}}");
            }
            var parameter = stack.ids.of(id, what == Existing.Held.ARN ? "Arn" : "Name");
            held.add(parameter);
            stack.parameters.putIfAbsent(parameter, Value.map("Type", Value.of(SSM), "Default", Value.of(path),
                    "Description", Value.of(Words.of("parameter.existing", stack.topology.resource(id).title()))));
            return new Value.Ref(parameter);
        }

        /// A parameter that nothing refers to would be asked for nothing.
        void forgetUnused() {
            var mentioned = new HashSet<String>();
            stack.drafts.values().forEach(draft -> {
                mentioned.addAll(Mentions.in(draft.properties()).names());
                mentioned.addAll(Mentions.in(draft.attributes).names());
            });
            mentioned.addAll(Mentions.in(stack.outputs).names());
            mentioned.addAll(Mentions.in(stack.declared).names());
            held.stream().filter(name -> !mentioned.contains(name)).forEach(stack.parameters::remove);
        }

        Value value(Value value) {
            return switch (value) {
                case Value.Null _, Value.Bool _, Value.Num _, Value.Text _ -> value;
                case Value.ListOf(var items) -> Value.list(items.stream().map(this::value).toList());
                case Value.MapOf(var entries) -> Value.map(values(entries));
                case Value.Ref(var name) -> reference(name, REF).orElse(value);
                case Value.GetAtt(var id, var attribute) -> reference(id, attribute).orElse(value);
                case Value.Sub sub -> substituted(sub);
                case Value.Call(var function, var argument) -> new Value.Call(function, value(argument));
            };
        }

        private Map<String, Value> values(Map<String, Value> entries) {
            var written = new LinkedHashMap<String, Value>();
            entries.forEach((name, entry) -> written.put(name, value(entry)));
            return written;
        }

        private Optional<Value> reference(String logicalId, String attribute) {
            if (!isUnmade(logicalId)) {
                return Optional.empty();
            }
            var companion = unmade.get(logicalId);
            var known = companion == null ? found.get(owners.get(logicalId)).of(attribute)
                    : found.get(companion.owner).of(attribute.equals(REF) ? companion.suffix : companion.suffix + "." + attribute);
            return Optional.of(known.orElseGet(() -> asked(logicalId, attribute)));
        }

        private boolean isUnmade(String logicalId) {
            return (owners.containsKey(logicalId) || unmade.containsKey(logicalId)) && !stack.drafts.containsKey(logicalId);
        }

        private Value asked(String logicalId, String attribute) {
            var suffix = attribute.equals(REF) ? "Id" : attribute.replaceAll("[^A-Za-z0-9]", "");
            var parameter = owners.containsKey(logicalId) ? stack.ids.of(owners.get(logicalId), suffix) : logicalId + suffix;
            stack.parameters.putIfAbsent(parameter, Value.map("Type", Value.of("String"),
                    "Description", Value.of(Words.of("parameter.asked", attribute.equals(REF) ? logicalId : logicalId + "." + attribute))));
            return new Value.Ref(parameter);
        }

        private Value substituted(Value.Sub sub) {
            var variables = values(sub.variables());
            var written = new Value.Sub(sub.template(), variables);
            boolean mentions = Mentions.in(written).names().stream().anyMatch(this::isUnmade);
            return mentions ? new Mentioned(this, variables).in(written) : written;
        }
    }

    /// The mentions in a `!Sub`, said in their places.
    private record Mentioned(Writing writing, Map<String, Value> variables) {
        Value in(Value.Sub sub) {
            var substitution = new Substitution(new Filling() {
                @Override Optional<String> logicalId(String end, String suffix) {
                    return Optional.empty();
                }

                @Override Optional<Value> reference(String end, String name) {
                    return writing.reference(end, name);
                }

                @Override boolean isProperty(String name) {
                    return isEnd(name);
                }

                @Override Optional<Value> property(String name) {
                    return writing.reference(name, REF);
                }

                @Override boolean isEnd(String name) {
                    return !variables.containsKey(name) && writing.isUnmade(name);
                }

                @Override String named(String text) {
                    return text;
                }

                @Override ResourceId owner() {
                    throw new IllegalStateException("a mention is of something, not about it");
                }
            });
            return substitution.of(sub).orElse(sub);
        }
    }
}
