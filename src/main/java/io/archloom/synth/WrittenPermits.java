package io.archloom.synth;

import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.topology.Link;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Notes what roles and policies allow that the tables of kinds write out as they stand, and what the stack has for itself: the role
/// with which an API or a network logs, the leave of CloudWatch to use the key of the topic that its alarms go to.
///
/// What belongs to no drawn resource is held by the template's own resource. A policy of AWS stands for the actions in it, under its name.
final class WrittenPermits implements Pass {
    /// In the name of every property that holds one or more: `PolicyDocument`, `KeyPolicy`, `Policies`.
    private static final String POLICY = "Polic";
    private static final String MANAGED = ":policy/";

    private record Noted(Optional<String> principal, String action, Value resource) {}

    @Override public void write(Stack stack) {
        var noted = new HashSet<Noted>();
        stack.permits.forEach(permit -> noted.add(new Noted(permit.principal(), permit.action(), permit.resource())));
        for (var draft : stack.drafts.values()) {
            switch (draft.type) {
                case "AWS::IAM::Role" -> {
                    documents(draft.properties()).forEach(statement -> note(stack, draft, statement, Optional.empty(), noted));
                    items(draft.get("ManagedPolicyArns")).forEach(arn -> managed(stack, draft, arn));
                }
                case "AWS::Lambda::Permission" -> invocation(stack, draft, noted);
                default -> documents(draft.properties()).forEach(statement -> services(statement).forEach(service ->
                        note(stack, draft, statement, Optional.of(service), noted)));
            }
        }
    }

    /// The statements that allow something, of all documents in these properties but those that say who may assume a role.
    private static Stream<Value.MapOf> documents(Map<String, Value> properties) {
        return properties.entrySet().stream().filter(property -> property.getKey().contains(POLICY) && !property.getKey().equals("AssumeRolePolicyDocument"))
                .flatMap(property -> statements(property.getValue()));
    }

    private static Stream<Value.MapOf> statements(Value value) {
        return switch (value) {
            case Value.ListOf(var items) -> items.stream().flatMap(WrittenPermits::statements);
            case Value.MapOf map when map.get("Effect").filter(Value.of("Allow")::equals).isPresent() && map.get("Action").isPresent() -> Stream.of(map);
            case Value.MapOf(var entries) -> entries.values().stream().flatMap(WrittenPermits::statements);
            default -> Stream.empty();
        };
    }

    private static Stream<String> services(Value.MapOf statement) {
        return statement.get("Principal").stream().flatMap(who -> who instanceof Value.MapOf map ? items(map.get("Service")) : Stream.empty())
                .map(WrittenPermits::name);
    }

    private static void note(Stack stack, Draft draft, Value.MapOf statement, Optional<String> principal, Set<Noted> noted) {
        var condition = statement.get("Condition").flatMap(it -> it instanceof Value.MapOf map ? Optional.of(map) : Optional.empty());
        items(statement.get("Action")).flatMap(action -> action.asText().stream()).forEach(action -> items(statement.get("Resource")).forEach(resource -> {
            if (noted.add(new Noted(principal, action, resource))) {
                stack.permits.add(permit(stack, draft, principal, action, resource, condition));
            }
        }));
    }

    private static void managed(Stack stack, Draft draft, Value arn) {
        var name = name(arn);
        var permit = permit(stack, draft, Optional.empty(), name.substring(name.indexOf(MANAGED) + 1), Value.of("*"), Optional.empty());
        boolean isSaid = stack.design.structure().resource(permit.holder()).stream()
                .flatMap(holder -> stack.topology.kind(holder.id()).emission().role().stream()).flatMap(role -> role.managed().stream())
                .anyMatch(policy -> name.endsWith(MANAGED + policy.policy()));
        if (name.contains(MANAGED) && !isSaid) {
            stack.permits.add(permit);
        }
    }

    private static void invocation(Stack stack, Draft draft, Set<Noted> noted) {
        var action = draft.get("Action").flatMap(Value::asText);
        var function = draft.get("FunctionName");
        if (action.isEmpty() || function.isEmpty() || !(draft.origin.orElse(null) instanceof ConnectionId id)) {
            return;
        }
        boolean known = stack.permits.stream().anyMatch(permit -> permit.asker().equals(id) && permit.action().equals(action.get()));
        if (!known && noted.add(new Noted(draft.get("Principal").map(WrittenPermits::name), action.get(), function.get()))) {
            stack.permits.add(permit(stack, draft, draft.get("Principal").map(WrittenPermits::name), action.get(), function.get(), Optional.empty()));
        }
    }

    private static Permit permit(Stack stack, Draft draft, Optional<String> principal, String action, Value resource, Optional<Value.MapOf> condition) {
        var asker = draft.origin.orElseGet(() -> new ResourceId(draft.id));
        var link = asker instanceof ConnectionId id ? Optional.ofNullable(stack.topology.links().get(id)) : Optional.<Link>empty();
        var holder = link.map(Link::from).or(() -> asker instanceof ResourceId id ? Optional.of(id) : Optional.empty()).orElseGet(() -> new ResourceId(draft.id));
        var of = Mentions.in(resource).names().stream().flatMap(name -> stack.drawn(name).stream()).findFirst().or(() -> link.map(Link::to));
        return new Permit(holder, principal, action, resource, of, condition, asker);
    }

    private static Stream<Value> items(Optional<Value> value) {
        return value.stream().flatMap(it -> it instanceof Value.ListOf(var items) ? items.stream() : Stream.of(it));
    }

    private static String name(Value value) {
        return value instanceof Value.Sub(var text, _) ? text : value.asText().orElseGet(value::toString);
    }
}
