package org.probity.earlywarning.command;

/** How a result is printed; the names are those typed on the command line. */
enum OutputFormat {
    text,
    json
}
