package io.archloom.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.DesignReader;
import io.archloom.file.Opened;
import io.archloom.model.ElementId.ResourceId;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypesTest {
    private static final EventTypes TYPES = EventTypes.of(Topology.of(((Opened.Readable) DesignReader.read("""
            archloom: 1
            name: Shop
            resources:
              Place: {kind: aws/lambda-function}
              Orders: {kind: aws/sns-topic}
              Charges: {kind: aws/sqs-queue}
              Charge: {kind: aws/lambda-function}
              Mail: {kind: aws/lambda-function}
            connections:
              Place-Orders: {from: Place.calls, to: Orders.messages, properties: {carries: [Placed, Cancelled]}}
              Orders-Charges: {from: Orders.subscribers, to: Charges.messages, properties: {carries: [Placed]}}
              Charges-Charge: {from: Charges.consumers, to: Charge.invoke}
              Orders-Mail: {from: Orders.subscribers, to: Mail.invoke}
            """, "test")).design().structure(), CatalogReader.shipped()));

    private static List<String> names(Collection<ResourceId> ids) {
        return ids.stream().map(ResourceId::value).sorted().toList();
    }

    @Test void whatOnlyHandsOnIsFollowedToWhoTakesTheEvent() {
        assertEquals(List.of("Charge", "Mail"), names(TYPES.consumers("Placed")));
        assertEquals(List.of("Mail"), names(TYPES.consumers("Cancelled")));
        assertEquals(List.of(), names(TYPES.consumers("Unheard")));
    }

    @Test void whoHandsOnIsNoProducer() {
        assertEquals(List.of("Place"), names(TYPES.producers("Placed")));
    }
}
