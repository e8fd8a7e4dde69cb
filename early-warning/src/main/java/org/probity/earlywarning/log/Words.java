package org.probity.earlywarning.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Eight bytes at once, as a number whose lowest byte comes first. */
final class Words {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    /** The word that begins at an index; all its bytes must lie in the array. */
    static long at(byte[] bytes, int index) {
        return (long) WORDS.get(bytes, index);
    }

    /** The word that a text of up to eight letters makes, the rest being zero. */
    static long of(String ascii) {
        return at(Arrays.copyOf(ascii.getBytes(StandardCharsets.US_ASCII), Long.BYTES), 0);
    }
}
