package org.probity.earlywarning.log;

/** A column while it is read. */
final class ColumnBuilder {

    private final Dictionary dictionary = new Dictionary();
    private final CodeList codes = new CodeList();

    void set(int row, String text) {
        codes.set(row, dictionary.add(text));
    }

    void set(int row, byte[] bytes, int from, int to) {
        codes.set(row, dictionary.add(bytes, from, to));
    }

    int code(int row) {
        return codes.get(row);
    }

    Dictionary dictionary() {
        return dictionary;
    }
}
