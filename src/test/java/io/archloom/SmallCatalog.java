package io.archloom;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionEmission;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.ConnectionKind.Endpoint;
import io.archloom.catalog.ConnectionKind.Style;
import io.archloom.catalog.Port;
import io.archloom.catalog.PriceList;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.Text;
import io.archloom.geometry.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Four kinds with ports and connections, for tests of what is drawn and connected. It stays the same when the shipped
/// catalogue grows.
///
/// | kind | in | out |
/// |---|---|---|
/// | `aws/schedule` | | right `targets` |
/// | `aws/lambda-function` | left `invoke` | right `calls`, bottom `failures` |
/// | `aws/sqs-queue` | left `messages` | right `consumers` |
/// | `aws/dynamodb-table` | left `items` | right `stream` |
public final class SmallCatalog {
    public static final String SCHEDULE = "aws/schedule";
    public static final String FUNCTION = "aws/lambda-function";
    public static final String QUEUE = "aws/sqs-queue";
    public static final String TABLE = "aws/dynamodb-table";

    private SmallCatalog() {}

    public static Catalog make() {
        var kinds = List.of(
                kind(SCHEDULE, "Schedule", Role.EVENT_SOURCE, "Schedule", out("targets", "Targets", Side.RIGHT, false)),
                kind(FUNCTION, "Lambda function", Role.FUNCTION, "Function", in("invoke", "Invocations"),
                        out("calls", "Calls", Side.RIGHT, false), out("failures", "Failures", Side.BOTTOM, true)),
                kind(QUEUE, "SQS queue", Role.MESSAGING, "Queue", in("messages", "Messages"),
                        out("consumers", "Consumers", Side.RIGHT, false)),
                kind(TABLE, "DynamoDB table", Role.DATA_STORE, "Table", in("items", "Items"),
                        out("stream", "Stream", Side.RIGHT, false)));
        var connections = List.of(
                row(SCHEDULE, "targets", FUNCTION, "invoke", "triggers", Style.EVENT, 10),
                row(SCHEDULE, "targets", QUEUE, "messages", "sends to", Style.EVENT, 5),
                row(FUNCTION, "calls", FUNCTION, "invoke", "invokes", Style.SYNCHRONOUS, 5),
                row(FUNCTION, "calls", QUEUE, "messages", "sends to", Style.EVENT, 10),
                row(FUNCTION, "calls", TABLE, "items", "uses", Style.ACCESS, 10),
                row(FUNCTION, "failures", QUEUE, "messages", "fails to", Style.FAILURE, 1),
                row(QUEUE, "consumers", FUNCTION, "invoke", "triggers", Style.EVENT, 10),
                row(TABLE, "stream", FUNCTION, "invoke", "triggers", Style.EVENT, 10));
        return new Catalog(kinds, connections, new PriceList("none", Map.of(), Map.of(), new TreeSet<>()), Map.of(),
                (_, _, _) -> Optional.empty(), Map.of(), Map.of());
    }

    private static Port in(String id, String title) {
        return new Port(id, title, Side.LEFT, Port.Direction.IN, Optional.empty(), false, Port.Split.COPY,
                Optional.empty());
    }

    private static Port out(String id, String title, Side side, boolean failure) {
        return new Port(id, title, side, Port.Direction.OUT, Optional.empty(), failure, Port.Split.COPY,
                Optional.empty());
    }

    private static ResourceKind kind(String id, String title, Role role, String stem, Port... ports) {
        return new ResourceKind(id, ResourceKind.Face.of(title, role, stem), new ResourceKind.Surface(List.of(ports), List.of(), List.of(), Optional.empty()),
                new ResourceKind.Conduct(new ResourceKind.Starts(role == Role.EVENT_SOURCE, Optional.empty()), List.of(), Map.of(), List.of(), List.of(), List.of(),
                        List.of(), Optional.empty(), Optional.empty()), ResourceKind.Deployed.NOWHERE, false);
    }

    private static ConnectionKind row(String from, String fromPort, String to, String toPort, String verb, Style style,
                                      int preferred) {
        return new ConnectionKind(new Endpoint(from, fromPort), new Endpoint(to, toPort), verb, preferred, style, "",
                List.of(), List.of(), Text.of(verb), new ConnectionKind.Traffic(Map.of(), Map.of(), Map.of()),
                Formula.constant(0), List.of(), List.of(), List.of(), List.of(), ConnectionEmission.NONE, Optional.empty(), Optional.empty(), "");
    }
}
