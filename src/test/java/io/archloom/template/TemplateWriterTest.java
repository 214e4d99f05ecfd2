package io.archloom.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.template.Template.Entry;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateWriterTest {
    private static Template template() {
        var resources = new LinkedHashMap<LogicalId, Entry>();
        resources.put(new LogicalId("Orders"), new Entry("AWS::SQS::Queue", Map.of("DeletionPolicy", Value.of("Retain")),
                Map.of("FifoQueue", Value.TRUE), Optional.of("Takes the orders")));
        resources.put(new LogicalId("Bare"), new Entry("AWS::SNS::Topic", Map.of(), Map.of(), Optional.empty()));
        return new Template(Optional.of("yes"), Optional.of(Value.of("AWS::Serverless-2016-10-31")), Map.of(),
                Map.of("Size", Value.map("Type", Value.of("Number"))), Map.of(), Map.of(), Map.of(), resources,
                Map.of("Url", Value.map("Value", new Value.GetAtt("Orders", "Arn"))));
    }

    @Test void yamlHasTheUsualOrderCommentsAndBlankLines() {
        assertEquals("""
                AWSTemplateFormatVersion: '2010-09-09'
                Transform: AWS::Serverless-2016-10-31
                Description: 'yes'

                Parameters:
                  Size:
                    Type: Number

                Resources:
                  # Takes the orders
                  Orders:
                    Type: AWS::SQS::Queue
                    DeletionPolicy: Retain
                    Properties:
                      FifoQueue: true

                  Bare:
                    Type: AWS::SNS::Topic

                Outputs:
                  Url:
                    Value: !GetAtt Orders.Arn
                """, TemplateWriter.yaml(template()));
    }

    @Test void jsonSaysTheSameInLongForm() {
        assertEquals("""
                {
                  "AWSTemplateFormatVersion": "2010-09-09",
                  "Transform": "AWS::Serverless-2016-10-31",
                  "Description": "yes",
                  "Parameters": {
                    "Size": {
                      "Type": "Number"
                    }
                  },
                  "Resources": {
                    "Orders": {
                      "Type": "AWS::SQS::Queue",
                      "DeletionPolicy": "Retain",
                      "Properties": {
                        "FifoQueue": true
                      }
                    },
                    "Bare": {
                      "Type": "AWS::SNS::Topic"
                    }
                  },
                  "Outputs": {
                    "Url": {
                      "Value": {
                        "Fn::GetAtt": [
                          "Orders",
                          "Arn"
                        ]
                      }
                    }
                  }
                }
                """, TemplateWriter.json(template()));
    }
}
