package org.probity.monitoring.signals;

/** How strong the reason to look is, the weakest first; the word always stands beside the colour (§6). */
public enum SignalLevel {
    YELLOW,
    ORANGE,
    RED;

    public boolean isAbove(SignalLevel other) {
        return compareTo(other) > 0;
    }
}
