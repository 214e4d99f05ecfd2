package io.archloom.synth;

import io.archloom.catalog.ConnectionKind.AccessLevel;
import io.archloom.catalog.Emission.Role;
import io.archloom.catalog.Grant;
import io.archloom.catalog.WireEmission.At;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What connections let resources do: statements in a role of the resource's own, in the policies of a SAM resource, or
/// beside a role that the user gave. Each names the actions and resources that the drawing needs, and no others.
final class Grants implements Pass {
    private static final String ROLE = "Role";

    @Override public void write(Stack stack) {
        var held = held(stack);
        for (var id : stack.design.structure().resources().keySet()) {
            stack.draft(id).ifPresent(draft -> write(stack, id, draft, held.getOrDefault(id, Map.of())));
        }
    }

    /// The actions by resources, for each holder.
    private static Map<ResourceId, Map<List<Value>, TreeSet<String>>> held(Stack stack) {
        var held = new LinkedHashMap<ResourceId, Map<List<Value>, TreeSet<String>>>();
        for (var link : stack.links()) {
            var level = link.kind().accessOf(link.connection());
            level.map(AccessLevel::grants).orElse(List.of()).forEach(grant -> add(stack, link, link.from(), grant, held));
            for (var grant : link.kind().emission().grants()) {
                if (stack.isWritten(grant.form())) {
                    add(stack, link, grant.holder() == At.TO ? link.to() : link.from(), grant.grant(), held);
                }
            }
        }
        return held;
    }

    private static void add(Stack stack, Link link, ResourceId holder, Grant grant, Map<ResourceId, Map<List<Value>, TreeSet<String>>> held) {
        if (!Stack.applies(grant.when(), stack.scopes.of(link))) {
            return;
        }
        var filling = stack.filling(link, role(stack, holder).map(_ -> stack.ids.of(holder, ROLE)).orElse(holder.value()));
        var resources = new ArrayList<Value>();
        grant.resources().forEach(resource -> filling.fill(resource).ifPresent(resources::add));
        if (!resources.isEmpty()) {
            held.computeIfAbsent(holder, _ -> new LinkedHashMap<>()).computeIfAbsent(resources, _ -> new TreeSet<>()).addAll(grant.actions());
        }
    }

    /// The role that is written for a resource in this form.
    private static Optional<Role> role(Stack stack, ResourceId id) {
        return stack.topology.kind(id).emission().role().filter(role -> stack.isWritten(role.form()));
    }

    private static void write(Stack stack, ResourceId id, Draft draft, Map<List<Value>, TreeSet<String>> held) {
        var statements = held.entrySet().stream().map(grant -> Statement.allow(grant.getValue(), grant.getKey())).toList();
        var role = role(stack, id);
        var given = given(stack, id, draft);
        if (given.isPresent()) {
            beside(stack, id, given.get(), statements);
        } else if (role.isPresent()) {
            if (!statements.isEmpty() || role.get().always()) {
                ofItsOwn(stack, id, draft, role.get(), statements);
            }
        } else if (!statements.isEmpty() && stack.topology.kind(id).samType().isPresent()) {
            draft.append("Policies", Statement.document(statements));
        }
    }

    /// The role that the user gave the resource.
    private static Optional<Value> given(Stack stack, ResourceId id, Draft draft) {
        var path = stack.topology.kind(id).emission().role().flatMap(Role::path);
        return path.isEmpty() ? Optional.empty() : draft.get(path.get()).or(() -> draft.get(ROLE));
    }

    private static void ofItsOwn(Stack stack, ResourceId id, Draft draft, Role role, List<Value.MapOf> statements) {
        var own = stack.add(stack.ids.of(id, ROLE), "AWS::IAM::Role", id);
        own.set("AssumeRolePolicyDocument", Statement.document(List.of(Statement.assume(role.principal()))));
        if (!statements.isEmpty()) {
            own.set("Policies", Value.list(Value.map("PolicyName", Value.of("Connections"), "PolicyDocument", Statement.document(statements))));
        }
        role.path().ifPresent(path -> draft.set(path, new Value.GetAtt(own.id, "Arn")));
    }

    /// A policy for a role of the template. Of a role from elsewhere only its owner can say what it may.
    private static void beside(Stack stack, ResourceId id, Value role, List<Value.MapOf> statements) {
        if (!statements.isEmpty() && role instanceof Value.GetAtt(var of, _) && stack.drafts.containsKey(of)) {
            var policy = stack.add(stack.ids.of(id, "Policy"), "AWS::IAM::Policy", id);
            policy.set("PolicyName", new Value.Sub("${AWS::StackName}-" + Ids.hyphened(id)));
            policy.set("PolicyDocument", Statement.document(statements));
            policy.set("Roles", Value.list(new Value.Ref(of)));
        }
    }
}
