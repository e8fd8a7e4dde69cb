package org.probity.earlywarning.log;

/** A column while it is read. */
final class ColumnBuilder {

    private final Dictionary dictionary = new Dictionary();
    private final CodeList codes = new CodeList();

    void set(int row, String text) {
        codes.set(row, dictionary.add(text));
    }

    int code(int row) {
        return codes.get(row);
    }

    void setCode(int row, int code) {
        codes.set(row, code);
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Column freeze(int rows) {
        return new Column(dictionary, codes.freeze(rows));
    }
}
