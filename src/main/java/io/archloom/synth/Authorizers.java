package io.archloom.synth;

import io.archloom.model.ElementId.ResourceId;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who may call the routes of an API in plain CloudFormation: each further resource with the suffix `Route` or `Method`
/// whose connection has a property `Authorizer` gets the one that it names by the id of what authorizes, or else the API's first. An
/// authorizer is a further resource with the suffix `Authorizer`, of the API or of a connection of it. SAM is told the default only.
final class Authorizers {
    private static final String AUTHORIZER = "Authorizer";
    private static final String TYPE = "AuthorizationType";

    private Authorizers() {}

    static void write(Stack stack, ResourceId api) {
        if (stack.formOf(api) == Format.SAM && stack.topology.kind(api).samType().isPresent()) {
            stack.draft(api).ifPresent(Authorizers::choose);
            return;
        }
        var known = known(stack, api);
        for (var link : stack.topology.out(api)) {
            stack.draft(link.id(), "Route").or(() -> stack.draft(link.id(), "Method")).ifPresent(route -> write(stack, link, route, known));
        }
    }

    /// In SAM's form, the API's first authorizer is the one of all routes that name none.
    private static void choose(Draft api) {
        if (api.get("Auth").orElse(Value.NULL) instanceof Value.MapOf auth && auth.get("Authorizers").orElse(Value.NULL) instanceof Value.MapOf(var known)) {
            known.keySet().stream().findFirst().ifPresent(first -> api.setIfAbsent("Auth.DefaultAuthorizer", Value.of(first)));
        }
    }

    /// The authorizers by what they ask; the API's own comes first, as does the connection drawn first.
    private static Map<String, Draft> known(Stack stack, ResourceId api) {
        var known = new LinkedHashMap<String, Draft>();
        stack.draft(api, AUTHORIZER).ifPresent(own -> known.put(api.value(), own));
        for (var link : stack.topology.out(api)) {
            stack.draft(link.id(), AUTHORIZER).ifPresent(draft -> known.put(link.to().value(), draft));
        }
        return known;
    }

    private static void write(Stack stack, Link link, Draft route, Map<String, Draft> known) {
        var asks = link.kind().property(AUTHORIZER);
        if (asks.isEmpty() || !Stack.applies(asks.get().when(), stack.scopes.of(link))) {
            return;
        }
        var wanted = stack.filling(link, route.id).property(AUTHORIZER).flatMap(Value::asText);
        if (wanted.filter(name -> name.equals("NONE") || name.equals("AWS_IAM")).isPresent()) {
            route.set(TYPE, Value.of(wanted.get()));
            return;
        }
        wanted.map(known::get).or(() -> known.values().stream().findFirst()).ifPresent(authorizer -> {
            route.set(TYPE, Value.of(type(authorizer)));
            route.set("AuthorizerId", new Value.Ref(authorizer.id));
        });
    }

    private static String type(Draft authorizer) {
        Optional<String> said = authorizer.get("AuthorizerType").or(() -> authorizer.get("Type")).flatMap(Value::asText);
        return said.filter(type -> type.equals("JWT") || type.equals("COGNITO_USER_POOLS")).orElse("CUSTOM");
    }
}
