package io.archloom.synth;

import io.archloom.catalog.ConnectionEmission.At;
import io.archloom.catalog.ConnectionKind.AccessLevel;
import io.archloom.catalog.Emission.Role;
import io.archloom.catalog.Grant;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.topology.Link;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;

/// What connections let resources do: statements in a role of the resource's own, in the policies of a SAM resource, or
/// beside a role that the user gave. Each names the actions and resources that the drawing needs, and no others.
final class Grants implements Pass {
    private static final String ROLE = "Role";

    /// Who asked for each action at the same resources.
    private static final class Held {
        final Map<List<Value>, SortedMap<String, SequencedSet<ElementId>>> askers = new LinkedHashMap<>();

        void add(Grant grant, List<Value> resources, ElementId asker) {
            var actions = askers.computeIfAbsent(resources, _ -> new TreeMap<>());
            grant.actions().forEach(action -> actions.computeIfAbsent(action, _ -> new LinkedHashSet<>()).add(asker));
        }

        List<Value.MapOf> statements() {
            return askers.entrySet().stream().map(grant -> Statement.allow(grant.getValue().keySet(), grant.getKey())).toList();
        }

        List<Permit> permits(Stack stack, ResourceId holder) {
            var permits = new ArrayList<Permit>();
            askers.forEach((resources, actions) -> resources.forEach(resource -> actions.forEach((action, ids) -> ids.forEach(asker ->
                    permits.add(new Permit(holder, Optional.empty(), action, resource, of(stack, resource, holder, asker), Optional.empty(), asker))))));
            return permits;
        }

        /// Whose ARN it is: of a resource that it mentions, else (an ARN may be a property) of the connection's far end.
        private static Optional<ResourceId> of(Stack stack, Value arn, ResourceId holder, ElementId asker) {
            return Mentions.in(arn).names().stream().flatMap(name -> stack.drawn(name).stream()).findFirst()
                    .or(() -> asker instanceof ConnectionId id ? Optional.ofNullable(stack.topology.links().get(id))
                            .map(link -> link.from().equals(holder) ? link.to() : link.from()) : Optional.empty());
        }
    }

    @Override public void write(Stack stack) {
        var held = held(stack);
        for (var id : stack.design.structure().resources().keySet()) {
            stack.draft(id).ifPresent(draft -> write(stack, id, draft, held.getOrDefault(id, new Held())));
        }
    }

    private static Map<ResourceId, Held> held(Stack stack) {
        var held = new LinkedHashMap<ResourceId, Held>();
        for (var id : stack.design.structure().resources().keySet()) {
            stack.topology.kind(id).emission().grants().forEach(grant -> add(stack, stack.scopes.of(id), stack.filling(id, writer(stack, id)), id, id, grant, held));
        }
        for (var link : stack.links()) {
            var level = link.kind().accessOf(link.connection());
            level.map(AccessLevel::grants).orElse(List.of()).forEach(grant -> add(stack, link, link.from(), grant, held));
            for (var grant : link.kind().emission().grants()) {
                if (stack.isWritten(grant.form(), link)) {
                    add(stack, link, grant.holder() == At.TO ? link.to() : link.from(), grant.grant(), held);
                }
            }
        }
        return held;
    }

    private static void add(Stack stack, Link link, ResourceId holder, Grant grant, Map<ResourceId, Held> held) {
        if (add(stack, stack.scopes.of(link), stack.filling(link, writer(stack, holder)), holder, link.id(), grant, held)) {
            Alongsides.at(stack, holder.equals(link.to()) ? link.from() : link.to(), grant.actions()).forEach(other -> add(stack,
                    stack.scopes.of(other.link()), stack.filling(other.link(), writer(stack, holder)), holder, link.id(), other.grant(), held));
        }
    }

    /// The logical id of what the grants of a resource are written in.
    private static String writer(Stack stack, ResourceId holder) {
        return role(stack, holder).map(_ -> stack.ids.of(holder, ROLE)).orElse(holder.value());
    }

    private static boolean add(Stack stack, Formula.Scope scope, Filling filling, ResourceId holder, ElementId asker, Grant grant, Map<ResourceId, Held> held) {
        var resources = new ArrayList<Value>();
        if (Stack.applies(grant.when(), scope)) {
            grant.resources().forEach(resource -> filling.fill(resource).ifPresent(resources::add));
        }
        if (!resources.isEmpty()) {
            held.computeIfAbsent(holder, _ -> new Held()).add(grant, resources, asker);
        }
        return !resources.isEmpty();
    }

    /// The role that is written for a resource in this form.
    private static Optional<Role> role(Stack stack, ResourceId id) {
        return stack.topology.kind(id).emission().role().filter(role -> stack.isWritten(role.form(), id));
    }

    private static void write(Stack stack, ResourceId id, Draft draft, Held held) {
        var statements = held.statements();
        var role = role(stack, id);
        var given = given(stack, id, draft);
        boolean written = false;
        if (given.isPresent()) {
            written = beside(stack, id, given.get(), statements);
        } else if (role.isPresent()) {
            if (!statements.isEmpty() || role.get().always()) {
                ofItsOwn(stack, id, draft, role.get(), statements);
                written = true;
            }
        } else if (!statements.isEmpty() && stack.topology.kind(id).samType().isPresent()) {
            draft.append("Policies", Statement.document(statements));
            written = true;
        }
        if (written) {
            stack.permits.addAll(held.permits(stack, id));
        }
    }

    /// The role that the user gave the resource, or its kind where a service is not who assumes it.
    private static Optional<Value> given(Stack stack, ResourceId id, Draft draft) {
        var role = stack.topology.kind(id).emission().role().filter(it -> it.path().isPresent());
        return role.flatMap(it -> holder(stack, id, draft, it).at(it.path().orElseThrow()).or(() -> draft.get(ROLE)));
    }

    /// What has the property that names the role.
    private static Draft holder(Stack stack, ResourceId id, Draft draft, Role role) {
        return role.on().flatMap(suffix -> stack.draft(id, suffix)).orElse(draft);
    }

    private static void ofItsOwn(Stack stack, ResourceId id, Draft draft, Role role, List<Value.MapOf> statements) {
        var own = stack.add(stack.ids.of(id, ROLE), "AWS::IAM::Role", id);
        own.set("AssumeRolePolicyDocument", Statement.document(List.of(Statement.assume(role.principal(), role.actions()))));
        if (!statements.isEmpty()) {
            own.set("Policies", Value.list(Value.map("PolicyName", Value.of("Connections"), "PolicyDocument", Statement.document(statements))));
        }
        role.path().ifPresent(path -> holder(stack, id, draft, role).set(path, new Value.GetAtt(own.id, "Arn")));
    }

    /// A policy for a role of the template. Of a role from elsewhere only its owner can say what it may.
    private static boolean beside(Stack stack, ResourceId id, Value role, List<Value.MapOf> statements) {
        if (statements.isEmpty() || !(role instanceof Value.GetAtt(var of, _)) || !stack.drafts.containsKey(of)) {
            return false;
        }
        var policy = stack.add(stack.ids.of(id, "Policy"), "AWS::IAM::Policy", id);
        policy.set("PolicyName", new Value.Sub("${AWS::StackName}-" + Ids.hyphened(id)));
        policy.set("PolicyDocument", Statement.document(statements));
        policy.set("Roles", Value.list(new Value.Ref(of)));
        return true;
    }
}
