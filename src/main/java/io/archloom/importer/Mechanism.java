package io.archloom.importer;

/// A way in which templates say that two resources are connected.
@FunctionalInterface
interface Mechanism {
    void find(Scene scene, Links links);
}
