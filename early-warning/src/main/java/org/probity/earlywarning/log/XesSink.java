package org.probity.earlywarning.log;

/** Receives what an XES file states, in its order. */
interface XesSink {

    void startTrace();

    void endTrace();

    void startEvent();

    void endEvent();

    /**
     * A fact of the open event or, outside one, of the open trace.
     *
     * @param key its number among the scanner's keys
     * @param bytes holds the value as UTF-8 from {@code from} up to and without {@code to}; valid during the call only
     */
    void attribute(int key, byte[] bytes, int from, int to);
}
