package org.probity.audit;

/** Tells the log who is acting now; whoever keeps accounts implements it. */
public interface CurrentActor {

    Actor get();
}
