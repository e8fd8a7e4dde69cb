package org.probity.demo;

import static org.probity.demo.DemoRows.id;

import java.util.UUID;
import java.util.function.Supplier;
import org.probity.audit.Actor;
import org.probity.identity.SignedInActor;
import org.probity.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the bureau, each acting under their own account. */
@Component
class DemoCast {

    private final SignedInActor actor;
    private final JdbcClient jdbc;

    DemoCast(SignedInActor actor, JdbcClient jdbc) {
        this.actor = actor;
        this.jdbc = jdbc;
    }

    /** The person who holds the post of this code. */
    static PersonId person(String code) {
        return new PersonId(id("person", code));
    }

    /** Does something in a person's name. */
    void as(PersonId person, Runnable act) {
        as(person, () -> {
            act.run();
            return person;
        });
    }

    /** Does something in a person's name and gives what came of it. */
    <T> T as(PersonId person, Supplier<T> act) {
        var account = jdbc.sql("select id, username from identity.account where person_id = :person")
                .param("person", person.value())
                .query((row, n) -> new Actor(row.getObject("id", UUID.class), row.getString("username"), null))
                .single();
        try {
            return actor.as(account, act::get);
        } catch (Exception e) {
            throw new IllegalStateException("The demonstration stumbled while " + account.name() + " acted", e);
        }
    }
}
