-- The log of acts. An entry is written in the transaction of the act itself and chained to the one before.
create extension if not exists btree_gist with schema public;

create table audit.entry (
    sequence     bigint      not null primary key check (sequence > 0),
    at           timestamptz not null,
    account_id   uuid,
    actor        text        not null check (length(actor) between 1 and 200),
    on_behalf_of text,
    act          text        not null check (act ~ '^[a-z-]+\.[a-z-]+$'),
    subject      text        not null check (subject ~ '^[a-z-]+\.[a-z_-]+$'),
    subject_id   text        not null,
    reason       text,
    content_hash bytea       check (octet_length(content_hash) = 32),
    previous     bytea       not null check (octet_length(previous) = 32),
    hash         bytea       not null check (octet_length(hash) = 32)
);
create index entry_subject on audit.entry (subject, subject_id, sequence desc);
create index entry_account on audit.entry (account_id, sequence desc);
create index entry_at on audit.entry (at);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Nothing is deleted or rewritten in %.%', tg_table_schema, tg_table_name;
end $$;

create trigger entry_is_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();

-- The one idiom for "as of any day": a table X that carries (id, changed_at) has a twin X_history with the column
-- "recorded tstzrange" and the key (id, recorded without overlaps); this trigger keeps the twin. The open range is now.
create function audit.keep_history() returns trigger language plpgsql as $$
declare
    twin text := format('%I.%I', tg_table_schema, tg_table_name || '_history');
    since timestamptz;
begin
    if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted in %.%', tg_table_schema, tg_table_name;
    end if;
    if tg_op = 'UPDATE' then
        execute format('select lower(recorded) from %s where id = $1 and upper_inf(recorded)', twin) into since using new.id;
        if since = new.changed_at then
            execute format('delete from %s where id = $1 and upper_inf(recorded)', twin) using new.id;
        elsif since > new.changed_at then
            raise exception 'A change of %.% cannot be dated before the last one', tg_table_schema, tg_table_name;
        else
            execute format('update %s set recorded = tstzrange(lower(recorded), $2) where id = $1 and upper_inf(recorded)', twin)
                using new.id, new.changed_at;
        end if;
    end if;
    execute format('insert into %s select * from jsonb_populate_record(null::%s, to_jsonb($1) || jsonb_build_object(''recorded'', tstzrange($2, null)))', twin, twin)
        using new, new.changed_at;
    return null;
end $$;

-- Gives a table its twin and the trigger.
create procedure audit.with_history(schema_name text, table_name text) language plpgsql as $$
declare
    base text := format('%I.%I', schema_name, table_name);
    twin text := format('%I.%I', schema_name, table_name || '_history');
begin
    execute format('create table %s (like %s including constraints, recorded tstzrange not null, primary key (id, recorded without overlaps))', twin, base);
    execute format('create trigger keep_history after insert or update or delete on %s for each row execute function audit.keep_history()', base);
    execute format('create trigger never_truncated before truncate on %s for each statement execute function audit.refuse_change()', base);
end $$;
