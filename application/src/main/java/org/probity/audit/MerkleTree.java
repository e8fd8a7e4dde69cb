package org.probity.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree over the hashes of all entries so far, as RFC 9162 §2.1.1 computes it: SHA-256 with the prefix 0x00 for a leaf
 * and 0x01 for a node. Only the roots of its perfect subtrees are kept, largest first, so that it grows in constant memory.
 */
final class MerkleTree {

    private final List<byte[]> frontier;
    private long size;

    MerkleTree() {
        this(0, List.of());
    }

    /** The tree as an earlier {@link #frontier()} left it. */
    MerkleTree(long size, List<byte[]> frontier) {
        if (Long.bitCount(size) != frontier.size()) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no frontier of " + frontier.size());
        }
        this.size = size;
        this.frontier = new ArrayList<>(frontier);
    }

    void append(byte[] leaf) {
        var node = hash((byte) 0, leaf, new byte[0]);
        for (var level = size; (level & 1) == 1; level >>= 1) {
            node = hash((byte) 1, frontier.remove(frontier.size() - 1), node);
        }
        frontier.add(node);
        size++;
    }

    long size() {
        return size;
    }

    List<byte[]> frontier() {
        return List.copyOf(frontier);
    }

    byte[] root() {
        if (frontier.isEmpty()) {
            return Link.digest().digest();
        }
        var root = frontier.get(frontier.size() - 1);
        for (var i = frontier.size() - 2; i >= 0; i--) {
            root = hash((byte) 1, frontier.get(i), root);
        }
        return root;
    }

    private static byte[] hash(byte prefix, byte[] left, byte[] right) {
        var digest = Link.digest();
        digest.update(prefix);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }
}
