package io.archloom.synth;

import io.archloom.catalog.ConnectionEmission.At;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What services may do at a resource: Lambda permissions, and statements in the policies of queues, topics and buckets.
final class Permissions implements Pass {
    private static final String STATEMENTS = "PolicyDocument.Statement";
    private static final String POLICY = "Policy";
    private static final String INVOKE = "lambda:InvokeFunction";

    @Override public void write(Stack stack) {
        for (var link : stack.links()) {
            permissions(stack, link);
            policies(stack, link);
        }
        for (var id : stack.design.structure().resources().keySet()) {
            stack.draft(id, POLICY).filter(Permissions::saysNothing).ifPresent(draft -> stack.drafts.remove(draft.id));
        }
    }

    private static void permissions(Stack stack, Link link) {
        if (stack.type(link.to()).isEmpty() || !stack.isMade(link)) {
            return;
        }
        for (var permission : link.kind().emission().permissions()) {
            var id = stack.ids.of(link.id(), "Permission");
            var source = permission.sourceArn().flatMap(stack.filling(link, id)::fill);
            boolean written = stack.isWritten(permission.form(), link);
            if (written || link.kind().emission().event().isPresent()) {
                var condition = source.map(Statement::onBehalfOf).orElseGet(Statement::onBehalfOfAccount);
                stack.permits.add(new Permit(link.from(), Optional.of(permission.principal()), INVOKE, new Value.GetAtt(link.to().value(), "Arn"),
                        Optional.of(link.to()), Optional.of(condition), link.id()));
            }
            if (!written) {
                continue;
            }
            var draft = stack.add(id, "AWS::Lambda::Permission", link.id());
            draft.set("Action", Value.of(INVOKE));
            draft.set("FunctionName", stack.reference(link.to(), "invoked", draft.id).orElseGet(() -> new Value.Ref(link.to().value())));
            draft.set("Principal", Value.of(permission.principal()));
            if (source.isPresent()) {
                draft.set("SourceArn", source.get());
            } else {
                draft.set("SourceAccount", new Value.Ref("AWS::AccountId"));
                stack.draft(link.from()).ifPresent(from -> from.dependOn(draft.id));
            }
        }
    }

    private static void policies(Stack stack, Link link) {
        for (var policy : link.kind().emission().policies()) {
            var at = policy.at() == At.FROM ? link.from() : link.to();
            var draft = stack.draft(at, POLICY);
            var resource = draft.flatMap(holder -> policy.resource().isPresent()
                    ? stack.filling(link, holder.id).fill(policy.resource().get()) : stack.reference(at, "arn", holder.id));
            if (draft.isEmpty()) {
                inItself(stack, link, at, policy.principal(), policy.actions());
            }
            if (draft.isEmpty() || resource.isEmpty()) {
                continue;
            }
            Alongsides.at(stack, at, policy.actions()).forEach(other ->
                    inItself(stack, link, other.link().from(), policy.principal(), other.grant().actions()));
            var source = policy.sourceArn().flatMap(stack.filling(link, draft.get().id)::fill);
            var condition = source.map(Statement::onBehalfOf).orElseGet(Statement::onBehalfOfAccount);
            draft.get().append(STATEMENTS, Statement.allow(policy.principal(), policy.actions(), resource.get(), condition));
            policy.actions().forEach(action -> stack.permits.add(new Permit(at.equals(link.from()) ? link.to() : link.from(),
                    Optional.of(policy.principal()), action, resource.get(), Optional.of(at), Optional.of(condition), link.id())));
            if (source.isEmpty()) {
                stack.draft(link.from()).ifPresent(from -> from.dependOn(draft.get().id));
            }
        }
    }

    /// A statement in the policy that is a property of the resource itself, where `*` means just this resource. On behalf of
    /// the account, since what the service acts for refers to this resource.
    private static void inItself(Stack stack, Link asker, ResourceId at, String principal, List<String> actions) {
        var policy = stack.draft(at).stream().flatMap(holder -> holder.properties().entrySet().stream())
                .filter(property -> property.getValue() instanceof Value.MapOf document && document.get("Statement").isPresent())
                .map(Map.Entry::getKey).findFirst();
        if (policy.isPresent()) {
            var itself = Value.of("*");
            var condition = Statement.onBehalfOfAccount();
            stack.draft(at).orElseThrow().append(policy.get() + ".Statement", Statement.allow(principal, actions, itself, condition));
            actions.forEach(action -> stack.permits.add(new Permit(asker.from(), Optional.of(principal), action, itself,
                    Optional.of(at), Optional.of(condition), asker.id())));
        }
    }

    private static boolean saysNothing(Draft policy) {
        return policy.get("PolicyDocument").orElse(Value.NULL) instanceof Value.MapOf document
                && document.get("Statement").orElse(Value.NULL) instanceof Value.ListOf(var statements) && statements.isEmpty();
    }
}
