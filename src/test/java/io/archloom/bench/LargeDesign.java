package io.archloom.bench;

import io.archloom.model.Assumption;
import io.archloom.model.Connection;
import io.archloom.model.Connection.End;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Load;
import io.archloom.model.Resource;
import io.archloom.model.Structure;
import io.archloom.model.Workload;
import io.archloom.quantity.Rate;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A large design of the sort that people draw: cells of ten resources, an API with what stands behind it, each of which calls
/// the next.
public final class LargeDesign {
    private static final int CELL = 10;

    private final Map<ResourceId, Resource> resources = new LinkedHashMap<>();
    private final Map<ConnectionId, Connection> connections = new LinkedHashMap<>();
    private Workload workload = Workload.NONE;

    private LargeDesign() {}

    /// @param size how many resources; a multiple of ten
    public static Design of(int size) {
        var drawing = new LargeDesign();
        for (int cell = 0; cell < size / CELL; cell++) {
            drawing.cell(cell);
        }
        for (int cell = 1; cell < size / CELL; cell++) {
            drawing.connect("Work" + (cell - 1), "calls", "Place" + cell, "invoke", Map.of("invocation", Value.of("async"), "probability", Value.of(5)));
        }
        return Design.named("Large").withStructure(new Structure(drawing.resources, drawing.connections, Map.of(), Structure.EMPTY.declarations()))
                .withWorkload(drawing.workload);
    }

    /// The design after an edit: a function of its middle takes so long.
    public static Design edited(Design design, double milliseconds) {
        var middle = new ResourceId("Work" + design.structure().resources().size() / CELL / 2);
        return design.withWorkload(design.workload().withAssumption(middle, "duration",
                Optional.of(Assumption.typed(Value.of(java.math.BigDecimal.valueOf(milliseconds))))));
    }

    private void cell(int cell) {
        add("Api" + cell, "aws/http-api");
        add("Place" + cell, "aws/lambda-function");
        add("Show" + cell, "aws/lambda-function");
        add("Orders" + cell, "aws/dynamodb-table");
        add("Queue" + cell, "aws/sqs-queue");
        add("Work" + cell, "aws/lambda-function");
        add("Pay" + cell, "aws/external-http-service");
        add("News" + cell, "aws/sns-topic");
        add("Receipt" + cell, "aws/lambda-function");
        add("Files" + cell, "aws/s3-bucket");
        connect("Api" + cell, "routes", "Place" + cell, "invoke", Map.of("Method", Value.of("POST"), "Path", Value.of("/orders")));
        connect("Api" + cell, "routes", "Show" + cell, "invoke", Map.of("Path", Value.of("/orders/{id}"), "share", Value.of(4)));
        connect("Show" + cell, "calls", "Orders" + cell, "items", Map.of("access", Value.of("read")));
        connect("Place" + cell, "calls", "Orders" + cell, "items", Map.of("access", Value.of("write")));
        connect("Place" + cell, "calls", "Queue" + cell, "messages", Map.of());
        connect("Queue" + cell, "consumers", "Work" + cell, "invoke", Map.of("BatchSize", Value.of(5)));
        connect("Work" + cell, "calls", "Pay" + cell, "requests", Map.of());
        connect("Work" + cell, "calls", "Orders" + cell, "items", Map.of("access", Value.of("read-write")));
        connect("Work" + cell, "calls", "News" + cell, "messages", Map.of());
        connect("News" + cell, "subscribers", "Receipt" + cell, "invoke", Map.of());
        connect("Receipt" + cell, "calls", "Files" + cell, "objects", Map.of("access", Value.of("write")));
        workload = workload.withLoad(new ResourceId("Api" + cell), Optional.of(new Load(new Rate(5 + cell), new Load.OfficeHours())))
                .withAssumption(new ResourceId("Work" + cell), "duration", Optional.of(Assumption.typed(Value.of(50 + cell))));
    }

    private void add(String id, String kind) {
        resources.put(new ResourceId(id), Resource.of(new ResourceId(id), kind));
    }

    private void connect(String from, String out, String to, String in, Map<String, Value> properties) {
        var id = new ConnectionId(from + "-" + to);
        var connection = Connection.of(id, new End(new ResourceId(from), out), new End(new ResourceId(to), in));
        for (var property : properties.entrySet()) {
            connection = connection.withProperty(property.getKey(), Optional.of(property.getValue()));
        }
        connections.put(id, connection);
    }
}
