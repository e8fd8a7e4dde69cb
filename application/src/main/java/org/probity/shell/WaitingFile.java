package org.probity.shell;

import java.util.UUID;

/** A file that its sender was shown and has yet to confirm. */
public record WaitingFile(UUID id, String name, byte[] content) {}
