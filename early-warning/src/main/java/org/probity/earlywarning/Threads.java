package org.probity.earlywarning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several pieces of work at once. */
public final class Threads {

    private Threads() {}

    /**
     * Does all the work on so many threads, or on the caller's where one is enough, and returns when it is done, with
     * what each piece came to in their order.
     *
     * @throws IllegalStateException with the cause, where a piece failed otherwise than by a runtime exception, which is
     *     thrown as it is
     */
    public static <T> List<T> run(Collection<? extends Callable<? extends T>> work, int threads) {
        if (threads <= 1) {
            List<T> done = new ArrayList<>();
            for (Callable<? extends T> each : work) {
                done.add(alone(each));
            }
            return done;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<? extends T>> begun = new ArrayList<>();
            for (Callable<? extends T> each : work) {
                begun.add(workers.submit(each));
            }
            List<T> done = new ArrayList<>();
            for (Future<? extends T> each : begun) {
                done.add(each.get());
            }
            return done;
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the work was stopped", stopped);
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T alone(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception failed) {
            throw unchecked(failed);
        }
    }

    private static RuntimeException unchecked(Throwable failed) {
        if (failed instanceof Error error) {
            throw error;
        }
        return failed instanceof RuntimeException known ? known : new IllegalStateException(failed);
    }
}
