"""Mutation: one small fault is put into a scenario, which is run for real and must turn red."""
