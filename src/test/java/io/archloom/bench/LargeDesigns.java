package io.archloom.bench;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Connection.End;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Load;
import io.archloom.model.Placement;
import io.archloom.model.Resource;
import io.archloom.model.Structure;
import io.archloom.model.Workload;
import io.archloom.quantity.Rate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shop of many departments, each of ten resources: an API, queues, functions, a table, a topic and a bucket. The topic of
/// one department feeds the queue of the next, five in a row.
public final class LargeDesigns {
    private static final int DEPARTMENT = 10;
    private static final List<String> KINDS = List.of("Api http-api", "Place lambda-function", "Orders sqs-queue", "Dead sqs-queue", "Charge lambda-function",
            "Table dynamodb-table", "Events sns-topic", "Receipt lambda-function", "Receipts s3-bucket", "Lost sqs-queue");
    private static final List<String> LINES = List.of("Api.routes Place.invoke", "Place.calls Table.items", "Place.calls Orders.messages",
            "Orders.consumers Charge.invoke", "Orders.failures Dead.messages", "Charge.calls Table.items", "Charge.calls Events.messages",
            "Events.subscribers Receipt.invoke", "Receipt.calls Receipts.objects", "Receipt.failures Lost.messages");

    private final Map<ResourceId, Resource> resources = new LinkedHashMap<>();
    private final Map<ConnectionId, Connection> connections = new LinkedHashMap<>();
    private final Map<ResourceId, Rectangle> bounds = new LinkedHashMap<>();
    private Workload workload = Workload.NONE;

    private LargeDesigns() {}

    public static Design of(int size) {
        var shop = new LargeDesigns();
        for (int department = 0; department < size / DEPARTMENT; department++) {
            shop.add(department);
        }
        return Design.named("Shop").withStructure(new Structure(shop.resources, shop.connections, Map.of(), Structure.EMPTY.declarations()))
                .withPlacement(new Placement(shop.bounds, Map.of(), Map.of())).withWorkload(shop.workload);
    }

    private void add(int department) {
        for (var line : KINDS) {
            var words = line.split(" ");
            var id = new ResourceId(words[0] + department);
            resources.put(id, Resource.of(id, "aws/" + words[1]));
            bounds.put(id, new Rectangle(resources.size() % DEPARTMENT * 304, department * 144, 188, 80));
        }
        for (var line : LINES) {
            var ends = line.split(" ");
            connect(end(ends[0], department), end(ends[1], department));
        }
        if (department % 5 > 0) {
            connect(end("Events.subscribers", department - 1), end("Orders.messages", department));
        }
        workload = workload.withLoad(new ResourceId("Api" + department), Optional.of(Load.constant(new Rate(1 + department))));
    }

    private void connect(End from, End to) {
        var id = new ConnectionId(from.resource() + "-" + to.resource());
        connections.put(id, Connection.of(id, from, to));
    }

    private static End end(String text, int department) {
        var parts = text.split("\\.");
        return new End(new ResourceId(parts[0] + department), parts[1]);
    }
}
