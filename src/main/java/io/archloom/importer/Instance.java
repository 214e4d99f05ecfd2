package io.archloom.importer;

import io.archloom.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A resource of a template as it is deployed: SAM's globals are part of its properties.
///
/// @param id      its logical id; `Function/Event` for a rule or schedule that SAM makes of an event
/// @param implied whether SAM makes it, and the template has no such entry
public record Instance(String id, String type, Map<String, Value> properties, boolean implied) {
    /// SAM's types and others that are a type of plain CloudFormation in another form.
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("AWS::Serverless::Function", "AWS::Lambda::Function"),
            Map.entry("AWS::Serverless::LayerVersion", "AWS::Lambda::LayerVersion"),
            Map.entry("AWS::Serverless::SimpleTable", "AWS::DynamoDB::Table"),
            Map.entry("AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"),
            Map.entry("AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine"),
            Map.entry("AWS::Serverless::Api", "AWS::ApiGateway::RestApi"),
            Map.entry("AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api"),
            Map.entry("AWS::Serverless::WebSocketApi", "AWS::ApiGatewayV2::Api"),
            Map.entry("AWS::Serverless::GraphQLApi", "AWS::AppSync::GraphQLApi"),
            Map.entry("AWS::Serverless::Application", "AWS::CloudFormation::Stack"));

    public Instance {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /// Its type as plain CloudFormation calls it; one name for all custom resources.
    public String plainType() {
        return plain(type);
    }

    static String plain(String type) {
        return type.startsWith("Custom::") ? "AWS::CloudFormation::CustomResource" : PLAIN.getOrDefault(type, type);
    }
}
