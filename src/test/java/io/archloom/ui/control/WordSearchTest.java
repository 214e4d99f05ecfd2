package io.archloom.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordSearchTest {
    private static final List<String> TYPES = List.copyOf(Schemas.shipped().types());

    @Test void aTypeIsFoundByItsParts() {
        assertEquals(List.of("AWS::SNS::Topic", "AWS::SNS::TopicPolicy", "AWS::SNS::TopicInlinePolicy"), WordSearch.find(TYPES, "sns topic", 9));
    }

    @Test void colonsMayBeTyped() {
        assertEquals("AWS::SSM::Parameter", WordSearch.find(TYPES, "AWS::SSM::Param", 9).getFirst());
    }

    @Test void nothingFitsNonsenseAndTooMuchIsLeftOut() {
        assertTrue(WordSearch.find(TYPES, "zzz", 9).isEmpty());
        assertEquals(9, WordSearch.find(TYPES, "aws", 9).size());
    }
}
