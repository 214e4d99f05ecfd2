package io.archloom.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.edit.Edit;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.model.Structure;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
    private static Structure drawn() {
        var box = new Rectangle(0, 0, 188, 80);
        return new Edit.Batch("", List.of(new Edit.AddResource(Resource.of(new ResourceId("Orders"), "aws/sqs-queue"), box),
                new Edit.AddResource(Resource.of(new ResourceId("Work"), "aws/lambda-function"), box),
                new Edit.AddResource(Resource.of(new ResourceId("Dead"), "aws/sqs-queue"), box),
                new Edit.AddResource(Resource.of(new ResourceId("Board"), "aws/cloudwatch-dashboard"), box),
                connect("Orders", "consumers", "Work", "invoke"), connect("Orders", "failures", "Dead", "messages"),
                connect("Board", "shows", "Dead", "messages"))).apply(Design.named("Shop")).structure();
    }

    private static Edit connect(String from, String port, String to, String at) {
        return new Edit.Connect(Connection.of(new ConnectionId(from + "-" + to), new Connection.End(new ResourceId(from), port),
                new Connection.End(new ResourceId(to), at)));
    }

    /// Whether the whole graph is known or the structure alone.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            Orders, outgoing,        2
            Orders, incoming,        0
            Orders, links.consumers, 1
            Work,   links.invoke,    1
            Work,   failuresIn,      0
            Dead,   failuresIn,      1
            # what only watches does not count where it looks
            Dead,   incoming,        1
            Board,  outgoing,        1
            """)
    void connectionsAreCounted(String id, String reference, double number) {
        var structure = drawn();
        assertEquals(number, Counts.of(new ResourceId(id), Topology.of(structure, CatalogReader.shipped())).number(reference));
        assertEquals(number, Counts.of(new ResourceId(id), structure, CatalogReader.shipped()).number(reference));
    }
}
