package io.archloom.synth;

/// How a template says things.
public enum Format {
    /// With the transform `AWS::Serverless-2016-10-31`: functions carry their events and policies.
    SAM,
    /// Plain CloudFormation: every role, permission and event source mapping is a resource of its own.
    CLOUDFORMATION
}
