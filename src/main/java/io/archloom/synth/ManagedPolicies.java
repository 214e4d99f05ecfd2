package io.archloom.synth;

import io.archloom.catalog.Emission.Managed;
import io.archloom.catalog.Emission.Role;
import io.archloom.catalog.ResourceKind;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;

/// The policies of AWS that the roles of resources have by their kinds. SAM gives a role that it makes the same by itself.
final class ManagedPolicies implements Pass {
    private static final String OF_AWS = "arn:${AWS::Partition}:iam::aws:policy/";

    @Override public void write(Stack stack) {
        for (var id : stack.design.structure().resources().keySet()) {
            var kind = stack.topology.kind(id);
            var managed = kind.emission().role().map(Role::managed).orElse(List.of());
            if (!managed.isEmpty()) {
                stack.draft(id).ifPresent(draft -> write(stack, id, kind, draft, managed.stream().filter(policy -> isNeeded(policy, draft)).toList()));
            }
        }
    }

    private static boolean isNeeded(Managed policy, Draft draft) {
        return policy.with().isEmpty() || policy.with().stream().anyMatch(draft::has);
    }

    private static void write(Stack stack, ResourceId id, ResourceKind kind, Draft draft, List<Managed> managed) {
        var role = stack.draft(id, "Role");
        boolean bySam = stack.formOf(id) == Format.SAM && kind.samType().isPresent() && !draft.has("Role");
        if (role.isEmpty() && !bySam) {
            return;
        }
        role.ifPresent(it -> it.leadItems("ManagedPolicyArns", managed.stream().<Value>map(policy -> new Value.Sub(OF_AWS + policy.policy())).toList()));
        managed.forEach(policy -> policy.actions().forEach(action -> stack.permits.add(
                new Permit(id, Optional.empty(), action, Value.of("*"), Optional.empty(), Optional.empty(), id))));
    }
}
