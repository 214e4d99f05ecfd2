package io.archloom.synth;

import io.archloom.catalog.Container;
import io.archloom.catalog.Lodgement;
import io.archloom.catalog.Lodgement.Calls;
import io.archloom.catalog.ResourceKind;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What lies in a network: it gets a security group of its own, and what its kind sets inside one. A connection between two
/// that lie there lets the one in at the other's port, and out to it; nothing else is let in.
final class Placed implements Pass {
    private static final String GROUP = "SecurityGroup";
    private static final String GROUP_ID = "GroupId";
    private static final Value HTTPS = Value.of(443);

    @Override public void write(Stack stack) {
        for (var id : stack.design.structure().resources().keySet()) {
            if (isPlaced(stack, id)) {
                write(stack, id, stack.topology.kind(id).network().orElseThrow());
            }
        }
        var joined = new LinkedHashSet<String>();
        for (var link : stack.links()) {
            join(stack, link, joined);
        }
    }

    /// Whether a resource lies in subnets, and its kind says what that means.
    static boolean isPlaced(Stack stack, ResourceId id) {
        return stack.draft(id).isPresent() && stack.topology.frames().home(id).isPresent()
                && stack.filling(id, id.value()).reference("in", Container.SUBNETS).isPresent();
    }

    /// Whether what has this suffix comes with resources of a kind in a network only.
    static boolean isWrittenInside(ResourceKind kind, String suffix) {
        return kind.network().filter(network -> suffix.equals(GROUP)
                || network.resources().stream().anyMatch(extra -> extra.suffix().equals(suffix))).isPresent();
    }

    private static void write(Stack stack, ResourceId id, Lodgement network) {
        var draft = stack.draft(id).orElseThrow();
        var group = stack.add(stack.ids.of(id, GROUP), "AWS::EC2::SecurityGroup", id);
        group.set("GroupDescription", Value.of(Words.of("group.of", id.value())));
        stack.filling(id, group.id).reference("in", Container.NETWORK).ifPresent(vpc -> group.set("VpcId", vpc));
        stack.number(network.door().filter(door -> door.holdsIn(stack.scopes.of(id))), id).ifPresent(port -> group.append("SecurityGroupIngress",
                rule(port, "CidrIp", Value.of("0.0.0.0/0"), Words.of("group.door"))));
        group.append("SecurityGroupEgress", callsOut(stack, id, network)
                ? rule(HTTPS, "CidrIp", Value.of("0.0.0.0/0"), Words.of("group.https"))
                // a group that says nothing of it lets everything out
                : Value.map("CidrIp", Value.of("127.0.0.1/32"), "IpProtocol", Value.of("-1"), "Description", Value.of(Words.of("group.closed"))));
        Companions.write(stack, network.resources(), id);
        var filling = stack.filling(id, id.value());
        for (var setting : network.settings()) {
            if (stack.isWritten(setting.form(), id) && Stack.applies(setting.when(), stack.scopes.of(id))) {
                filling.fill(setting.value()).ifPresent(value -> DrawnResources.write(draft, setting, setting.path(), value));
            }
        }
    }

    private static boolean callsOut(Stack stack, ResourceId id, Lodgement network) {
        return switch (network.calls()) {
            case Calls.NEVER -> false;
            case Calls.ALWAYS -> true;
            case Calls.CONNECTED -> stack.topology.out(id).stream().anyMatch(link -> !stack.topology.frames().isJoined(link));
        };
    }

    private static Value rule(Value port, String peer, Value of, String description) {
        return Value.map(peer, of, "IpProtocol", Value.of("tcp"), "FromPort", port, "ToPort", port, "Description", Value.of(description));
    }

    /// Where others reach a resource over the network.
    private static Optional<Value> port(Stack stack, ResourceId id) {
        return stack.number(stack.topology.kind(id).network().flatMap(Lodgement::port), id);
    }

    private static void join(Stack stack, Link link, Set<String> joined) {
        if (!isPlaced(stack, link.from()) || !isPlaced(stack, link.to()) || link.from().equals(link.to()) || !stack.topology.frames().isJoined(link)) {
            return;
        }
        var port = port(stack, link.to());
        if (port.isEmpty() || !joined.add(link.from() + ">" + link.to() + ">" + port.get())) {
            return;
        }
        var from = new Value.GetAtt(stack.ids.of(link.from(), GROUP), GROUP_ID);
        var to = new Value.GetAtt(stack.ids.of(link.to(), GROUP), GROUP_ID);
        var peering = stack.topology.frames().joint(link).map(joint -> stack.ids.of(joint.id(), "Peering")).filter(stack.drafts::containsKey);
        // rules apart from the groups, since two that call each other would close a circle
        for (var rule : List.of(rule(stack, link, "Ingress", to, "SourceSecurityGroupId", from, port.get()),
                rule(stack, link, "Egress", from, "DestinationSecurityGroupId", to, port.get()))) {
            // a group of another network is known only where the two are joined
            peering.ifPresent(rule::dependOn);
        }
    }

    private static Draft rule(Stack stack, Link link, String way, Value group, String peer, Value of, Value port) {
        var draft = stack.add(stack.ids.of(link.id(), way), "AWS::EC2::SecurityGroup" + way, link.id());
        draft.set(GROUP_ID, group);
        draft.set(peer, of);
        draft.set("IpProtocol", Value.of("tcp"));
        draft.set("FromPort", port);
        draft.set("ToPort", port);
        draft.set("Description", Value.of(Words.of("group.link", link.from().value(), link.to().value())));
        return draft;
    }
}
