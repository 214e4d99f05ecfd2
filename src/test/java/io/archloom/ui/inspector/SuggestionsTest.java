package io.archloom.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> TYPES = List.copyOf(Schemas.shipped().types());

    @Test void aTypeIsFoundByItsParts() {
        assertEquals(List.of("AWS::SNS::Topic", "AWS::SNS::TopicPolicy", "AWS::SNS::TopicInlinePolicy"), Suggestions.find(TYPES, "sns topic"));
    }

    @Test void colonsMayBeTyped() {
        assertEquals("AWS::SSM::Parameter", Suggestions.find(TYPES, "AWS::SSM::Param").getFirst());
    }

    @Test void nothingFitsNonsense() {
        assertTrue(Suggestions.find(TYPES, "zzz").isEmpty());
    }
}
