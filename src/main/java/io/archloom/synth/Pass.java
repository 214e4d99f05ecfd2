package io.archloom.synth;

/// One step of writing a template: it reads the design and adds to the drafts.
@FunctionalInterface
interface Pass {
    void write(Stack stack);
}
