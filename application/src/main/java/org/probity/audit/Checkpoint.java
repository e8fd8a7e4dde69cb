package org.probity.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A signed statement: "at this time the log held so many entries, with this Merkle root".
 *
 * @param size     how many entries it covers, from the first
 * @param frontier from where the next checkpoint goes on; not part of what is signed
 */
record Checkpoint(long size, byte[] root, Instant at, List<byte[]> frontier, byte[] publicKey, byte[] signature) {

    static Checkpoint signed(MerkleTree tree, Instant at, SigningKey key) {
        var root = tree.root();
        return new Checkpoint(
                tree.size(), root, at, tree.frontier(), key.publicKey(), key.sign(statement(tree.size(), root, at)));
    }

    /** What is signed: four lines of text, the last one the time in microseconds. */
    private static byte[] statement(long size, byte[] root, Instant at) {
        return "probity audit checkpoint\n%d\n%s\n%s\n"
                .formatted(size, HexFormat.of().formatHex(root), at)
                .getBytes(StandardCharsets.UTF_8);
    }

    boolean signatureHolds() {
        return SigningKey.verify(publicKey, statement(size, root, at), signature);
    }

    /** As one line of the witness file. */
    String line() {
        return size + " " + HexFormat.of().formatHex(root);
    }

    static Checkpoint of(ResultSet row, int n) throws SQLException {
        var frontier = (byte[][]) row.getArray("frontier").getArray();
        return new Checkpoint(
                row.getLong("size"),
                row.getBytes("root"),
                row.getTimestamp("at").toInstant(),
                Arrays.asList(frontier),
                row.getBytes("public_key"),
                row.getBytes("signature"));
    }
}
