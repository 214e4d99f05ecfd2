package io.archloom.model;

import io.archloom.value.Value;
import java.util.Map;

/// How a resource is found that an environment has already, so that the template refers to it and does not make it.
///
/// What the kind's `emit.existing` can derive from that (ARN, URL, …) needs nothing more; [#attributes()] says the rest.
public sealed interface Existing {

    /// What does not follow from an ARN or name, by CloudFormation's own names: `StreamArn`, `Endpoint.Address`, `Ref`. What is
    /// said here wins over what would follow.
    Map<String, Value> attributes();

    Existing withAttributes(Map<String, Value> attributes);

    /// @param arn a text, or an intrinsic that gives one
    record ByArn(Value arn, Map<String, Value> attributes) implements Existing {
        public ByArn {
            attributes = Copies.ordered(attributes);
        }

        @Override public ByArn withAttributes(Map<String, Value> attributes) {
            return new ByArn(arn, attributes);
        }
    }

    /// @param name what identifies it within its account and region: a queue's name, an API's id
    record ByName(Value name, Map<String, Value> attributes) implements Existing {
        public ByName {
            attributes = Copies.ordered(attributes);
        }

        @Override public ByName withAttributes(Map<String, Value> attributes) {
            return new ByName(name, attributes);
        }
    }

    /// @param parameter the path of a parameter in the SSM parameter store, such as `/shop/orders-table`
    /// @param held      what is stored under it
    record ByParameter(String parameter, Held held, Map<String, Value> attributes) implements Existing {
        public ByParameter {
            attributes = Copies.ordered(attributes);
        }

        @Override public ByParameter withAttributes(Map<String, Value> attributes) {
            return new ByParameter(parameter, held, attributes);
        }
    }

    /// What an SSM parameter holds.
    enum Held { ARN, NAME }
}
