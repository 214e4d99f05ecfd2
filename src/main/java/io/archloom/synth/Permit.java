package io.archloom.synth;

import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// One action that a template allows, and the element that asked for it. Noted where the statement is written, so that it says
/// what is there and nothing else; several elements that ask for the same each have a permit.
///
/// What SAM writes by itself (leave to invoke for its events, leave to log) is noted as plain CloudFormation would say it.
///
/// @param holder    the drawn resource that may do it, or the template's own where the stack as a whole has it
/// @param principal the service that does it on the holder's behalf, where a policy of the resource allows it; empty where the
///                  holder's own role does
/// @param action    such as `dynamodb:GetItem`, or a policy of AWS: `policy/service-role/AWSAppSyncPushToCloudWatchLogs`
/// @param resource  what it may be done to: an ARN as the template says it, `*` where the action knows no resources
/// @param of        the drawn resource that this is, or is a part of; empty for what is not drawn
/// @param condition under which it is allowed
/// @param asker     the connection that needs it, or the resource itself, whose kind does
public record Permit(ResourceId holder, Optional<String> principal, String action, Value resource, Optional<ResourceId> of,
                     Optional<Value.MapOf> condition, ElementId asker) {
    /// Whoever may do it reaches people outside, and nothing that is drawn.
    private static final String SPEAKING = "execute-api:ManageConnections";
    private static final Set<String> READING = Set.of("BatchGet", "Describe", "Get", "Head", "List", "Query", "Receive", "Scan", "Select");

    /// Whether the action changes nothing and sets nobody going, by its name: `sqs:ReceiveMessage`, but not `s3:PutObject`.
    public boolean onlyReads() {
        if (action.equals(SPEAKING)) {
            return true;
        }
        var name = action.substring(action.indexOf(':') + 1);
        return READING.stream().anyMatch(name::startsWith);
    }

    /// The same, said otherwise of the resource and the condition.
    Permit said(UnaryOperator<Value> other) {
        return new Permit(holder, principal, action, other.apply(resource), of,
                condition.map(it -> other.apply(it) instanceof Value.MapOf map ? map : it), asker);
    }
}
