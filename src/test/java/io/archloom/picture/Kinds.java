package io.archloom.picture;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionEmission;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.ConnectionKind.Endpoint;
import io.archloom.catalog.ConnectionKind.Style;
import io.archloom.catalog.Family;
import io.archloom.catalog.Port;
import io.archloom.catalog.PriceList;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.Text;
import io.archloom.geometry.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// A small catalogue with all that a picture reads: roles, ports, styles, labels, icons. It does not change when the
/// shipped one does.
public final class Kinds {
    public static final Catalog CATALOG = catalog();

    private Kinds() {}

    private static Catalog catalog() {
        var kinds = List.of(
                kind("http-api", "HTTP API", Role.EVENT_SOURCE, "HTTP API", false),
                kind("lambda-function", "Function", Role.FUNCTION, "Function · nodejs22.x", true),
                kind("sqs-queue", "Queue", Role.MESSAGING, "Queue · standard", true),
                kind("dynamodb-table", "Table", Role.DATA_STORE, "Table · on demand", false),
                kind("s3-bucket", "Bucket", Role.DATA_STORE, "Bucket", false),
                kind("external-http-service", "External service", Role.EXTERNAL, "External · 1,300/s limit", false));
        var connections = new ArrayList<ConnectionKind>();
        connections.add(connection("http-api", "lambda-function", Style.SYNCHRONOUS, "POST"));
        connections.add(connection("lambda-function", "sqs-queue", Style.EVENT, "send"));
        connections.add(connection("sqs-queue", "lambda-function", Style.EVENT, "poll, batch 10"));
        connections.add(connection("lambda-function", "dynamodb-table", Style.ACCESS, "read, write"));
        connections.add(connection("dynamodb-table", "s3-bucket", Style.EVENT, "put"));
        connections.add(connection("lambda-function", "external-http-service", Style.SYNCHRONOUS, "call"));
        connections.add(connection("lambda-function", "lambda-function", Style.SYNCHRONOUS, "invoke"));
        connections.add(new ConnectionKind(new Endpoint("aws/lambda-function", "failed"), new Endpoint("aws/sqs-queue", "in"), "fails to", 0,
                Style.FAILURE, "", List.of(), List.of(), Text.of("after 5 tries"), new ConnectionKind.Traffic(Map.of(), Map.of(), Map.of()),
                Formula.constant(0), List.of(), List.of(), List.of(), List.of(), ConnectionEmission.NONE, Optional.empty(), Optional.empty(), ""));
        var icons = new LinkedHashMap<String, String>();
        kinds.forEach(kind -> icons.put(kind.id(), icon(kind.id())));
        icons.put("aws/generic-resource", icon("aws/generic-resource"));
        return new Catalog(kinds, connections, new PriceList("none", Map.of(), Map.of(), new TreeSet<>()), Map.of(),
                (_, _, _) -> Optional.empty(), Map.of(), icons);
    }

    private static String icon(String kind) {
        try {
            return Files.readString(Path.of("icons", kind + ".svg"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static ResourceKind kind(String id, String title, Role role, String subtitle, boolean fails) {
        var ports = new ArrayList<Port>();
        ports.add(new Port("in", "in", Side.LEFT, Port.Direction.IN, Optional.empty(), false, Port.Split.COPY, Optional.empty()));
        ports.add(new Port("out", "out", Side.RIGHT, Port.Direction.OUT, Optional.empty(), false, Port.Split.COPY, Optional.empty()));
        if (fails) {
            ports.add(new Port("failed", "failed", Side.BOTTOM, Port.Direction.OUT, Optional.empty(), true, Port.Split.COPY, Optional.empty()));
        }
        var face = new ResourceKind.Face(title, "", role, Family.OTHER, title, "", Text.of(subtitle), List.of());
        return new ResourceKind("aws/" + id, face, new ResourceKind.Surface(ports, List.of(), List.of(), Optional.empty()), ResourceKind.Conduct.NONE,
                ResourceKind.Deployed.NOWHERE, false);
    }

    private static ConnectionKind connection(String from, String to, Style style, String label) {
        return new ConnectionKind(new Endpoint("aws/" + from, "out"), new Endpoint("aws/" + to, "in"), label, 0, style, "", List.of(), List.of(),
                Text.of(label), new ConnectionKind.Traffic(Map.of(), Map.of(), Map.of()), Formula.constant(0), List.of(), List.of(), List.of(),
                List.of(), ConnectionEmission.NONE, Optional.empty(), Optional.empty(), "");
    }
}
