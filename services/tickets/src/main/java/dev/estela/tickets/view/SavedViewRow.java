package dev.estela.tickets.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** A view that was saved, and whose it is. */
record SavedViewRow(UUID viewId, @JsonUnwrapped SavedView view, String owner, Instant savedAt) {}
